import { pageSchema } from "#contracts/page.ts";
import { personRowSchema } from "#contracts/people.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import type { Call } from "./demo-call.ts";

/** Resolves when these people are known: they are gathered from events once a minute. */
export async function untilGathered(call: Call, ...emails: readonly string[]): Promise<void> {
  await readUntil(
    () => call("GET", "/api/v1/people?limit=200", undefined, pageSchema(personRowSchema)),
    ({ data }) => emails.every((wanted) => data.some(({ email }) => email === wanted)),
    { deadlineMs: 150_000, pollMs: 1000 },
  );
}
