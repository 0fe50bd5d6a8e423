import type { TrackEvent } from "#contracts/event.ts";
import { normaliseTrackEvent } from "#core/events/track/normalise-track-event.ts";
import { trackEventKey } from "#core/events/track/track-event-key.ts";
import type { JsonValue } from "#core/json/json-value.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";
import { type Ctx, requireWrite } from "#server/services/context.ts";
import type { Accepted } from "./accept-event.ts";
import { acceptEvents } from "./accept-events.ts";

/**
 * The track API: events of the store's own programs, through its built-in source. `messageId` is the sender's own id
 * of the request (Idempotency-Key), which makes a repeated request of events without ids the same events.
 */
export async function trackEvents(
  ctx: Ctx,
  input: TrackEvent | TrackEvent[],
  messageId: string | null,
): Promise<{ data: Accepted[] }> {
  requireWrite(ctx);
  const { clock, metrics, sources, tokens } = ctx.ports;
  const answered = metrics.startIntake();
  const source = await sources.findApiSource(ctx.storeId);
  if (!source) throw new Error(`Store ${ctx.storeId} has no API source`);
  const receivedAt = clock.now();
  const nowMs = receivedAt.getTime();
  const list = Array.isArray(input) ? input : [input];
  const bodySha256 = tokens.sha256(stringifyJson(list as unknown as JsonValue));
  const events = list.map((each, index) => ({
    type: each.type,
    dedupeKey: trackEventKey(each, { messageId, bodySha256, index, nowMs }),
    ...normaliseTrackEvent(each, nowMs),
    payload: each as unknown as JsonValue,
    payloadText: stringifyJson(each as unknown as JsonValue),
  }));
  const data = await acceptEvents(ctx.ports, source, events, receivedAt);
  answered({ events: data.length, code: null });
  return { data };
}
