import { deliveryQuerySchema } from "#contracts/delivery.ts";
import type { FailureGroupDetail } from "#contracts/failure-group.ts";
import type { Ctx } from "#server/services/context.ts";
import { keyOf } from "#server/services/deliveries/key-of.ts";
import { notFound } from "#server/services/errors.ts";
import { explainGroup } from "./explain-group.ts";
import { failureGroupView } from "./failure-group-view.ts";

const dayMs = 86_400_000;
const hoursDays = 14;
const movesMax = 50;
const examplesMax = 5;

export async function readFailureGroup(ctx: Ctx, id: string): Promise<FailureGroupDetail> {
  const { deliveries, failures, runs } = ctx.ports;
  const row = await failures.find(ctx.storeId, id);
  if (!row) throw notFound("problem");
  const since = new Date(ctx.ports.clock.now().getTime() - hoursDays * dayMs);
  const example = deliveryQuerySchema.parse({ problemId: id, limit: examplesMax });
  const [numbers, hours, moves, examples, held] = await Promise.all([
    failures.numbers([id]),
    failures.hours(id, since),
    failures.moves(id, movesMax),
    deliveries.list(ctx.storeId, example),
    row.endpointId === null ? null : runs.heldByLane(ctx.storeId, [row.endpointId]),
  ]);
  const newest = examples[0] ?? null;
  // Its deliveries may fail for another cause by now; which key it was about is known all the same.
  const known = newest ?? (await deliveries.find(ctx.storeId, row.lastDeliveryId));
  const key = known ? await keyOf(ctx, known) : undefined;
  return {
    ...failureGroupView(row, numbers.get(id)),
    explanation: explainGroup(row, { answer: newest && (await answerOf(ctx, newest.id)), key }),
    heldAtEndpoint: held?.get(row.endpointId ?? "") ?? 0,
    stepId: known?.stepId ?? null,
    secrets: key?.secrets ?? [],
    hours: hours.map(({ at, count }) => ({ at: at.toISOString(), count })),
    moves: moves.map(({ at, ...move }) => ({ ...move, at: at.toISOString() })),
    examples: examples.slice(0, examplesMax),
  };
}

async function answerOf(ctx: Ctx, deliveryId: string) {
  const last = (await ctx.ports.deliveries.listAttempts(deliveryId)).findLast(({ statusCode }) => statusCode !== null);
  return last ? { headers: last.responseHeaders, body: last.responseBody } : null;
}
