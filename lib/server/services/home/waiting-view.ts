import type { Overview } from "#contracts/overview.ts";
import type { WaitingCount, WaitingFigures } from "#server/services/ports/overview.ts";

const endpointsShown = 5;
const waitingStatuses = ["queued", "sending", "retrying", "held"] as const;

const sum = (counts: readonly WaitingCount[]) => counts.reduce((total, { deliveries }) => total + deliveries, 0);

function oldest(counts: readonly WaitingCount[]): string | null {
  if (counts.length === 0) return null;
  return new Date(Math.min(...counts.map(({ oldestAt }) => oldestAt.getTime()))).toISOString();
}

/** The waiting ones by status, by what holds them and by where they go, most first. */
export function waitingView({ counts, endpointMoney, money }: WaitingFigures): Overview["waiting"] {
  const held = Map.groupBy(
    counts.filter(({ status }) => status === "held"),
    ({ reasonCode }) => reasonCode ?? "unknown",
  );
  return {
    deliveries: sum(counts),
    byStatus: waitingStatuses.map((status) => {
      const ofStatus = counts.filter((count) => count.status === status);
      return { status, deliveries: sum(ofStatus), oldestAt: oldest(ofStatus) };
    }),
    held: [...held]
      .map(([code, ofCode]) => ({ code, deliveries: sum(ofCode) }))
      .sort((a, b) => b.deliveries - a.deliveries),
    money,
    endpoints: [...Map.groupBy(counts, ({ endpointId }) => endpointId)]
      .flatMap(([endpointId, atEndpoint]) => {
        const origin = atEndpoint[0]?.origin;
        if (endpointId === null || !origin) return [];
        const ofEndpoint = endpointMoney.filter((each) => each.endpointId === endpointId);
        const orders = ofEndpoint.map(({ endpointId: _, ...each }) => each);
        return [{ endpointId, origin, deliveries: sum(atEndpoint), money: orders }];
      })
      .sort((a, b) => b.deliveries - a.deliveries)
      .slice(0, endpointsShown),
  };
}
