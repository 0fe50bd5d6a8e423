import { failureCause } from "./cause.ts";

/** A delivery that failed, or failed again, since it was last looked at. */
export interface FailedDelivery {
  id: string;
  storeId: string;
  flowId: string;
  endpointId: string | null;
  status: "failed" | "retrying";
  reasonCode: string | null;
  lastStatusCode: number | null;
  lastErrorKind: string | null;
  /** When it failed. */
  at: Date;
  /** A person asked for the attempt that failed. */
  byHand: boolean;
  /** The group it belongs to already. */
  group: { endpointId: string | null; cause: string } | null;
}

/** What of a batch has one cause. */
export interface GatheredFailures {
  storeId: string;
  flowId: string;
  endpointId: string | null;
  cause: string;
  deliveryIds: string[];
  lastDeliveryId: string;
  firstAt: Date;
  lastAt: Date;
  /** Deliveries that had another cause before, or none. */
  joined: number;
  /** Deliveries that ended as failed by themselves. */
  ended: number;
  /** Failures by the hour they happened in (epoch, ms). */
  hours: Map<number, number>;
}

const hourMs = 3_600_000;

/** Puts failures of one cause together: same flow, same endpoint, same error kind and code. In one order for any batch. */
export function gatherFailures(rows: readonly FailedDelivery[]): GatheredFailures[] {
  const groups = new Map<string, GatheredFailures>();
  for (const row of rows) {
    const cause = failureCause(row);
    const key = [row.storeId, row.flowId, row.endpointId, cause].join(" ");
    const group = groups.get(key) ?? emptyGroup(row, cause);
    groups.set(key, group);
    addTo(group, row);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

function emptyGroup({ at, endpointId, flowId, id, storeId }: FailedDelivery, cause: string): GatheredFailures {
  const counts = { joined: 0, ended: 0, hours: new Map<number, number>() };
  return {
    storeId,
    flowId,
    endpointId,
    cause,
    deliveryIds: [],
    lastDeliveryId: id,
    firstAt: at,
    lastAt: at,
    ...counts,
  };
}

function addTo(group: GatheredFailures, row: FailedDelivery): void {
  group.deliveryIds.push(row.id);
  if (row.at < group.firstAt) group.firstAt = row.at;
  if (row.at >= group.lastAt) {
    group.lastAt = row.at;
    group.lastDeliveryId = row.id;
  }
  if (row.group?.cause !== group.cause || row.group.endpointId !== group.endpointId) group.joined += 1;
  if (row.status === "failed" && !row.byHand) group.ended += 1;
  const hour = Math.floor(row.at.getTime() / hourMs) * hourMs;
  group.hours.set(hour, (group.hours.get(hour) ?? 0) + 1);
}
