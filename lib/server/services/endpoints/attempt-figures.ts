import type { AttemptFigures } from "#contracts/endpoint.ts";
import { quantilesOf } from "#core/overview/fold-hours.ts";
import type { AttemptCount } from "#server/services/ports/endpoint-figures.ts";

const sum = (counts: readonly AttemptCount[]) => counts.reduce((total, { count }) => total + count, 0);

export function attemptFigures(counts: readonly AttemptCount[]): AttemptFigures {
  const failed = counts.filter(({ succeeded }) => !succeeded);
  return { attempts: sum(counts), failed: sum(failed), ...quantilesOf(counts) };
}
