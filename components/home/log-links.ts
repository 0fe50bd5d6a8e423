import { withSearch } from "#client/paged.ts";
import type { DeliveryStatus } from "#contracts/delivery.ts";

/** ISO 8601; `to` is not part of it. */
export interface Period {
  from: string;
  to: string;
}

/** The log of what ended like this in this time. */
export function endedHref(
  status: DeliveryStatus | readonly DeliveryStatus[],
  { from, to }: Period,
  flowId = "",
): string {
  return withSearch("/deliveries", { status: [status].flat().join(","), flowId, endedFrom: from, endedTo: to });
}

/** The log of what waits; narrowed to one receiver, or to what one reason holds. */
export function waitingHref({ endpoint = "" } = {}): string {
  return withSearch("/deliveries", { status: "queued,sending,retrying,held", endpoint });
}

export function receivedHref({ from, to }: Period): string {
  return withSearch("/events", { from, to });
}
