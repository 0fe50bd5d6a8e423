import type { Ports } from "#server/services/ports/ports.ts";
import type { AdaptedEvent } from "#server/services/ports/source-adapter.ts";
import type { IntakeSource } from "#server/services/ports/sources.ts";
import { type Accepted, acceptEvent } from "./accept-event.ts";

const atOnce = 8;

/** The events of one request, in their order of arrival a few at a time. A sender that gets no answer may send all again. */
export async function acceptEvents(
  ports: Ports,
  source: IntakeSource,
  events: readonly AdaptedEvent[],
  receivedAt: Date,
): Promise<Accepted[]> {
  const accepted: Accepted[] = [];
  for (let start = 0; start < events.length; start += atOnce) {
    const some = events.slice(start, start + atOnce);
    accepted.push(...(await Promise.all(some.map((event) => acceptEvent(ports, source, event, receivedAt)))));
  }
  return accepted;
}
