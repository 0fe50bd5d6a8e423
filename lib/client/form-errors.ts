import type { FieldPath, FieldValues, UseFormSetError } from "react-hook-form";
import { ApiProblem } from "./api.ts";
import { problemSentence } from "./problem-sentence.ts";

interface PlacedErrors {
  /** Errors that belong to a field of the form. */
  fields: { path: string; message: string }[];
  /** What is left to say for the form as a whole; null when every error has its field. */
  form: string | null;
}

/**
 * Sorts what the server said into the form's fields. `paths` = names of the form's fields; a longer path of
 * the server goes to the field it lies in ("definition.steps.0.url" → "definition").
 */
export function placeErrors(error: unknown, paths: readonly string[]): PlacedErrors {
  if (!(error instanceof ApiProblem) || error.errors.length === 0) return { fields: [], form: problemSentence(error) };
  const fields: PlacedErrors["fields"] = [];
  const rest: string[] = [];
  for (const { path, message } of error.errors) {
    const owner = paths
      .filter((name) => path === name || path.startsWith(`${name}.`))
      .sort((a, b) => b.length - a.length)[0];
    if (owner === undefined) rest.push(path ? `${path}: ${message}` : message);
    else if (!fields.some((field) => field.path === owner)) fields.push({ path: owner, message });
  }
  return { fields, form: rest.length > 0 ? rest.join(" ") : null };
}

/** Shows a failed request in the form: at the fields it names, the rest as `root.server`. Focuses the first field. */
export function showErrors<Values extends FieldValues>(
  error: unknown,
  paths: readonly FieldPath<Values>[],
  setError: UseFormSetError<Values>,
): void {
  const placed = placeErrors(error, paths);
  placed.fields.forEach(({ path, message }, index) => {
    const name = paths.find((known) => known === path);
    if (name) setError(name, { type: "server", message }, { shouldFocus: index === 0 });
  });
  if (placed.form) setError("root.server", { type: "server", message: placed.form });
}
