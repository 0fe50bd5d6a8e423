import { exampleText, fieldGroups } from "#components/flows/event-fields.ts";
import type { Option } from "#ui/option.ts";

/** The dates an event of this type has, to choose from; `current` stays among them whatever it is. */
export function dateFields(eventType: string, current: string): Option[] {
  const known = fieldGroups(eventType).flatMap((group) =>
    group.fields
      .filter(({ type }) => type === "date")
      .map((field) => ({ value: field.path, label: field.label, description: `for example ${exampleText(field)}` })),
  );
  const isKnown = current === "" || known.some(({ value }) => value === current);
  return isKnown ? known : [...known, { value: current, label: current }];
}
