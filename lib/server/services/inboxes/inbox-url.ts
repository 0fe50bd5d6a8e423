const path = "/api/inbox/";

export function inboxUrl(appUrl: string, key: string): string {
  return `${appUrl}${path}${key}`;
}

/** The key of an inbox of this installation, when the address is one; null otherwise. */
export function inboxKeyOf(appUrl: string, url: string): string | null {
  const prefix = `${appUrl}${path}`;
  if (!url.startsWith(prefix)) return null;
  return /^[\w-]+/.exec(url.slice(prefix.length))?.[0] ?? null;
}
