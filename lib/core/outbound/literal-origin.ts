/**
 * The origin of a URL template when no placeholder stands in it, else null: so a delivery's endpoint is known before
 * anything is rendered. Shape of the answer as `new URL(…).origin`.
 */
export function literalOrigin(template: string): string | null {
  const start = /^\s*https?:\/\/[^/?#\s]+/i.exec(template)?.[0].trim();
  if (start === undefined || /[{}%]/.test(start) || !URL.canParse(start)) return null;
  return new URL(start).origin;
}
