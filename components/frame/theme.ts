export const themeCookie = "hookline-theme";

const themes = ["light", "dark"] as const;
/** What a person chose in this browser; null follows the system. */
export type Theme = (typeof themes)[number] | null;

export function readTheme(cookieValue: string | undefined): Theme {
  return themes.find((theme) => theme === cookieValue) ?? null;
}

/** Shows the theme at once and keeps it for a year, in a cookie, so the server's first byte already has it. */
export function applyTheme(theme: Theme): void {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  const maxAgeSeconds = theme ? 365 * 24 * 3600 : 0;
  // biome-ignore lint/suspicious/noDocumentCookie: browsers still in use lack the Cookie Store API
  document.cookie = `${themeCookie}=${theme ?? ""}; path=/; max-age=${maxAgeSeconds}; samesite=lax`;
}
