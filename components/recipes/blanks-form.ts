import type { RecipeDetail, RecipeInstallInput } from "#contracts/recipe.ts";

export interface BlanksForm {
  name: string;
  /** As typed, by blank. */
  values: Record<string, string>;
  /** The secret that is there already, by blank; empty for a new one. */
  chosen: Record<string, string>;
}

/** A number begins with what it would be anyway; a secret of the blank's own name is taken as meant. */
export function emptyBlanks(
  { blanks, title }: Pick<RecipeDetail, "blanks" | "title">,
  secretNames: string[],
): BlanksForm {
  return {
    name: title,
    values: Object.fromEntries(blanks.map(({ key, kind, example }) => [key, kind === "number" ? example : ""])),
    chosen: Object.fromEntries(
      blanks.flatMap(({ key, kind }) => (kind === "secret" ? [[key, secretNames.includes(key) ? key : ""]] : [])),
    ),
  };
}

/** What is sent: blanks left open are left out. */
export function toInstall({ blanks }: Pick<RecipeDetail, "blanks">, form: BlanksForm): RecipeInstallInput {
  const values: RecipeInstallInput["values"] = {};
  for (const { key } of blanks) {
    const [typed = "", chosen = ""] = [form.values[key]?.trim(), form.chosen[key]];
    if (chosen !== "") values[key] = { secret: chosen };
    else if (typed !== "") values[key] = typed;
  }
  return { name: form.name, values };
}
