import type { RecipeBlank } from "./recipe.ts";

/** A filter's row: without an address there is nobody to tell of. */
export const emailNeeded = { path: "person.email", op: "exists" } as const;

export function ownAddress(label: string, help: string, example: string): RecipeBlank {
  return { kind: "url", label, help, example };
}

export function secretBlank(
  label: string,
  help: string,
  example: string,
  pattern?: RecipeBlank["pattern"],
): RecipeBlank {
  return { kind: "secret", label, help, example, ...(pattern ? { pattern } : {}) };
}

export function numberBlank(label: string, help: string, preset: number, min = 0): RecipeBlank {
  return { kind: "number", label, help, example: String(preset), min };
}

export function textBlank(label: string, help: string, example: string, source: string, message: string): RecipeBlank {
  return { kind: "text", label, help, example, pattern: { source, message } };
}
