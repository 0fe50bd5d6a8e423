import { wordsOf } from "#core/search/words-of.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { TextPosition } from "#server/services/ports/search.ts";

const dayMs = 86_400_000;
/** Little at a time, as the process that sends does this too; after a burst it catches up turn by turn. */
const attemptsAtOnce = 100;
const attemptsPerTurn = 2000;
/** Several leases: an attempt that began so long ago is in the table, or never will be. */
const settledMs = 300_000;

/** Makes the bodies of new attempts searchable, and once more what was written down late. Bounded; goes on next turn. */
export async function indexText(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  await indexUpTo(ports, "new", now);
  await indexUpTo(ports, "settled", new Date(now.getTime() - settledMs));
}

async function indexUpTo(ports: Ports, which: TextPosition, until: Date): Promise<void> {
  const { settings, textIndex } = ports;
  // What is about to be removed as old is not begun with.
  let after = (await textIndex.position(which)) ?? new Date(until.getTime() - settings.retentionDays * dayMs);
  for (let looked = 0; looked < attemptsPerTurn; ) {
    const batch = await textIndex.next(after, until, attemptsAtOnce);
    if (batch.lastAt === null) return;
    await textIndex.write(
      batch.attempts.map(({ deliveryId, number, requestBody, responseBody }) => ({
        deliveryId,
        number,
        words: wordsOf(requestBody ?? "", responseBody ?? ""),
      })),
    );
    await textIndex.moveTo(which, batch.lastAt);
    after = batch.lastAt;
    looked += batch.looked;
  }
}
