import { member, type Raw } from "#core/events/read-value.ts";

/** What stands under the first of several names that is there and not null. */
export function pick(value: Raw, names: readonly string[]): Raw {
  for (const name of names) {
    const found = member(value, name);
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}
