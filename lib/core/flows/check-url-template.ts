/** Checks an address without placeholders in its host: null when it may be used, otherwise a sentence. */
export type CheckUrl = (url: string) => string | null;

interface UrlRules {
  allowHttp: boolean;
  checkUrl?: CheckUrl | undefined;
}

const placeholder = /\{\{.*?\}\}/gs;
const tag = /\{%.*?%\}/gs;
/** Stands in for a value: a word that is good in a host, a path and a query. */
const standIn = "hookline";

/**
 * Checks what is written out in the address of a webhook: scheme, host, no credentials, no fragment. What only a
 * value decides is checked when the request is built. Returns sentences, none when all is well.
 */
export function checkUrlTemplate(template: string, { allowHttp, checkUrl }: UrlRules): string[] {
  const literal = template.replaceAll(tag, "").trim();
  if (literal === "" || literal.startsWith("{{")) return [];
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(literal)?.[1]?.toLowerCase();
  const authority = /^[a-z][a-z0-9+.-]*:\/\/((?:\{\{.*?\}\}|[^/?#\\{])*)/is.exec(literal)?.[1] ?? "";
  if (scheme === undefined || (scheme !== "https" && scheme !== "http"))
    return ["The address must begin with https://, for example https://example.com/orders."];
  if (scheme === "http" && !allowHttp)
    return ["The address must begin with https://, so that nobody on the way can read what is sent."];
  if (authority === "") return ["The address has no host. Write it like https://example.com/orders."];
  if (authority.replaceAll(placeholder, "").includes("@"))
    return ["Put the user name and password into a header instead of the address, for example Authorization."];
  if (literal.replaceAll(placeholder, "").includes("#"))
    return ["Remove the # and what follows: a server never gets to see that part. A # in a value is %23."];
  const filled = literal.replaceAll(placeholder, standIn);
  if (/\s/.test(filled)) return ["The address has a space in it. Write it as %20."];
  if (!URL.canParse(filled)) return ["This is not a web address. Write it like https://example.com/orders."];
  const refusal = authority.includes("{{") ? null : (checkUrl?.(filled) ?? null);
  return refusal === null ? [] : [refusal];
}
