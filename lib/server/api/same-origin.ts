import { ServiceError } from "#server/services/errors.ts";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A change by cookie must come from our own pages. Browsers name the page's origin with every such request; SameSite
 * cookies are the first fence, this is the second.
 */
export function requireSameOrigin(request: Request, appUrl: string): void {
  if (safeMethods.has(request.method)) return;
  const origin = request.headers.get("origin");
  if (origin === null) return;
  const host = request.headers.get("host");
  const own = origin === new URL(appUrl).origin || (URL.canParse(origin) && new URL(origin).host === host);
  if (!own) throw new ServiceError("forbidden", "This request came from another site's page and was refused.");
}
