import type { PersonRow } from "#contracts/people.ts";

/** "Ana Silva"; "" when no event told a name. */
export function personName({ firstName, lastName }: Pick<PersonRow, "firstName" | "lastName">): string {
  return [firstName, lastName].filter(Boolean).join(" ");
}
