import { isPersonalField } from "./personal-names.ts";

/** Stands for something personal: plain ASCII, so that it fits wherever it is put. */
export const personalMask = "[personal]";

// Bounded as RFC 5321 section 4.5.3.1 bounds it, so that a long text without any takes no longer than its length.
const email = /[\p{L}\p{N}._%+-]{1,64}(?:@|%40)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
/** An international number, or a national one with separators; never a bare run of digits, which may be an order. */
const phone =
  /(?<![\w.])(?:\+|%2B)\d(?:[ ()./-]{0,2}\d){6,14}(?!\w)|(?<![\w.-])\(?0\d{1,4}\)?[ /-]\d{3,4}[ -]?\d{3,5}(?!\w)/gi;
/** A shorter value is only masked where it stands alone. */
const withinCharsMin = 3;

export type MaskText = (text: string) => string;

/** Masks in any text: these values wherever they stand as words, plain or URL-encoded, and what looks like an e-mail address or a phone number. */
export function personalMasker(values: readonly string[]): MaskText {
  const spellings = values.filter((value) => value.length >= withinCharsMin).flatMap(spellingsOf);
  const words = [...new Set(spellings)].sort((a, b) => b.length - a.length).map(escaped);
  const known =
    words.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const alone = new Set(values.map((value) => value.toLowerCase()));
  return (text) => {
    if (alone.has(text.trim().toLowerCase())) return personalMask;
    const masked = known === null ? text : text.replaceAll(known, personalMask);
    return masked.replaceAll(email, personalMask).replaceAll(phone, personalMask);
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function spellingsOf(value: string): string[] {
  const encoded = encodeURIComponent(value.toWellFormed());
  return [value, encoded, encoded.replaceAll("%20", "+"), xml(value)];
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const jsonToken = /"(?:[^"\\]|\\.)*"(\s*:)?|-?\d[\d.eE+-]*|[{}]/g;

/**
 * A body with what is personal masked; everything else stays byte for byte as it was. In JSON and forms a field with a
 * personal name ("email", "zip") is masked whatever it holds.
 */
export function maskPersonalBody(body: string, mask: MaskText): string {
  const start = body.trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return maskJson(body, mask);
  if (/^[\w%.[\]+-]+=[^\s<]*$/.test(body)) return maskForm(body, mask);
  return mask(body);
}

function maskJson(text: string, mask: MaskText): string {
  let field = "";
  const containers: string[] = [];
  return text.replaceAll(jsonToken, (token, colon: string | undefined) => {
    if (token === "{") {
      containers.push(field);
      return token;
    }
    if (token === "}") {
      field = containers.pop() ?? "";
      return token;
    }
    if (colon !== undefined) {
      field = unquoted(token.slice(0, token.length - colon.length));
      return token;
    }
    const isText = token.startsWith('"');
    const value = isText ? unquoted(token) : token;
    if (value !== "" && isPersonalField(field, containers.at(-1) ?? null)) return `"${personalMask}"`;
    const masked = mask(value);
    return masked === value ? token : JSON.stringify(masked);
  });
}

function unquoted(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token.slice(1, -1);
  }
}

function maskForm(text: string, mask: MaskText): string {
  const pairs = text.split("&").map((pair) => {
    const [[name, value] = ["", ""]] = [...new URLSearchParams(pair)];
    const field = /([\w-]+)\]?$/.exec(name)?.[1] ?? name;
    const masked = value !== "" && isPersonalField(field) ? personalMask : mask(value);
    return masked === value ? pair : `${pair.split("=", 1)[0]}=${masked}`;
  });
  return pairs.join("&");
}
