import { exampleText, fieldGroups, fieldKind, kindOfType } from "#components/flows/event-fields.ts";
import type { FieldKind } from "#components/flows/field-kind.ts";
import type { ReceivedField } from "#contracts/event-fields.ts";
import { pathLabel } from "#core/filter/describe-value.ts";
import type { Option } from "#ui/option.ts";

/** What a field holds: by the catalogue, else by what came in. */
export function kindOfField(eventType: string, received: readonly ReceivedField[], path: string): FieldKind {
  const known = fieldKind(eventType, path);
  if (known !== "any") return known;
  const found = received.find((field) => field.path === path);
  return found ? kindOfType[found.type] : "any";
}

/** The fields to choose from: those of the event type, then others that really came in. */
export function fieldOptions(eventType: string, received: readonly ReceivedField[]): Option[] {
  const known = fieldGroups(eventType).flatMap((group) =>
    group.fields
      .filter((field) => field.type !== "object")
      .map((field) => ({ value: field.path, label: field.label, description: `for example ${exampleText(field)}` })),
  );
  const listed = new Set(known.map((option) => option.value));
  const others = received
    .filter((field) => field.type !== "object" && !listed.has(field.path))
    .map((field) => ({ value: field.path, label: pathLabel(field.path), description: presenceWords(field) }));
  return [...known, ...others];
}

function presenceWords({ path, examples, presentIn, of }: ReceivedField): string {
  const example = examples[0] === undefined ? "" : `, for example ${String(examples[0]).slice(0, 40)}`;
  return `${path}, in ${presentIn} of the last ${of}${example}`;
}

/** Values that really came in for a field, as they are typed. */
export function valueSuggestions(received: readonly ReceivedField[], path: string): string[] {
  return (received.find((field) => field.path === path)?.examples ?? []).map(String);
}
