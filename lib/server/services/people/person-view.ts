import type { PersonRow } from "#contracts/people.ts";
import type { ListedPerson } from "#server/services/ports/people.ts";

export function personView({ key, firstName, lastName, firstSeenAt, lastEventAt }: ListedPerson): PersonRow {
  return {
    email: key,
    firstName,
    lastName,
    firstSeenAt: firstSeenAt.toISOString(),
    lastEventAt: lastEventAt.toISOString(),
  };
}
