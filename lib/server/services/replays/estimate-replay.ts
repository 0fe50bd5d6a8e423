import { type ReplayEstimate, type ReplayEstimateQuery, replayMax } from "#contracts/replay.ts";
import { expectedTimeMs, targetRate } from "#core/replay/expected-time.ts";
import type { Ctx } from "#server/services/context.ts";
import { decideSearch } from "#server/services/deliveries/decide-search.ts";

const noLimits = { perSecond: null, perMinute: null, perHour: null, inFlight: null };

/** What a replay of these deliveries would send, leave alone and cost in time; nothing is started. */
export async function estimateReplay(ctx: Ctx, { filter }: ReplayEstimateQuery): Promise<ReplayEstimate> {
  const { endpoints: store, replays } = ctx.ports;
  const { endpoints, ...tally } = await replays.tally(ctx.storeId, await decideSearch(ctx, filter), replayMax + 1);
  const targets = await Promise.all(
    endpoints.map(async ({ endpointId, ...target }) => {
      const endpoint = endpointId === null ? null : await store.find(ctx.storeId, endpointId);
      return { ...target, endpoint, limits: endpoint?.limits ?? noLimits };
    }),
  );
  return {
    ...tally,
    tooMany: tally.matched > replayMax,
    endpoints: targets.map((target) => ({
      endpoint: target.endpoint?.origin ?? null,
      status: target.endpoint?.status ?? null,
      count: target.count,
      perMinute: Math.round(targetRate(target)),
    })),
    expectedMs: expectedTimeMs(targets),
  };
}
