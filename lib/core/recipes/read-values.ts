import type { CheckUrl } from "#core/flows/check-url-template.ts";
import { checkUrlTemplate } from "#core/flows/check-url-template.ts";
import type { Recipe, RecipeBlank } from "./recipe.ts";

/** What somebody gave for a blank: a text or a number, or one of the store's secrets by name. */
export type GivenValue = string | number | { secret: string };

export interface ReadValues {
  /** For `fillRecipe`: also the names of secrets that are there already, not those of new ones. */
  texts: Record<string, string>;
  /** What has to become a secret, by blank. */
  newSecrets: { key: string; value: string }[];
  errors: { path: string; message: string }[];
}

const textCharsMax = 500;

function refusalOf({ kind, pattern, min }: RecipeBlank, text: string, checkUrl: CheckUrl): string | null {
  if (pattern && !new RegExp(pattern.source).test(text)) return `${pattern.message}.`;
  if (kind === "secret") return /[\r\n\0]/.test(text) ? "A secret is one line of text." : null;
  if (text.length > textCharsMax) return `At most ${textCharsMax} characters.`;
  if (/\{[{%]|[\r\n\0]/.test(text)) return "One line without {{ and {%, please.";
  if (kind === "url") return checkUrlTemplate(text, { allowHttp: true, checkUrl })[0] ?? null;
  if (kind === "text") return null;
  const number = Number(text);
  if (!Number.isFinite(number)) return "Enter a number.";
  return min !== undefined && number < min ? `At least ${min}.` : null;
}

/**
 * Reads what was given for the blanks of a recipe; an empty text counts as not given. Errors are at `values.key`.
 * @param checkUrl refuses addresses this installation may not send to.
 */
export function readBlankValues(
  { blanks }: Pick<Recipe, "blanks">,
  given: Readonly<Record<string, GivenValue>>,
  checkUrl: CheckUrl,
): ReadValues {
  const read: ReadValues = { texts: {}, newSecrets: [], errors: [] };
  for (const [key, value] of Object.entries(given)) {
    const path = `values.${key}`;
    const blank = Object.hasOwn(blanks, key) ? blanks[key] : undefined;
    if (blank === undefined) {
      read.errors.push({ path, message: "This recipe does not ask for that." });
      continue;
    }
    if (typeof value === "object") {
      if (blank.kind === "secret") read.texts[key] = value.secret;
      else read.errors.push({ path, message: "A secret cannot stand here. Enter the value itself." });
      continue;
    }
    const text = String(value).trim();
    if (text === "") continue;
    const refusal = refusalOf(blank, text, checkUrl);
    if (refusal !== null) read.errors.push({ path, message: refusal });
    else if (blank.kind === "secret") read.newSecrets.push({ key, value: text });
    else read.texts[key] = blank.kind === "number" ? String(Number(text)) : text;
  }
  return read;
}
