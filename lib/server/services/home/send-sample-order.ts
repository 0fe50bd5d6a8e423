import { eventCatalogue } from "#core/events/catalogue.ts";
import { type Ctx, requireWrite } from "#server/services/context.ts";
import { acceptEvent } from "#server/services/intake/accept-event.ts";

/** The catalogue's sample order, taken in like a real one, with a number of its own. It starts every flow that matches. */
export async function sendSampleOrder(ctx: Ctx): Promise<{ eventId: string; orderNumber: string }> {
  requireWrite(ctx);
  const { clock, sources } = ctx.ports;
  const source = await sources.findApiSource(ctx.storeId);
  if (!source) throw new Error(`Store ${ctx.storeId} has no API source`);
  const { sample } = eventCatalogue.placed_order;
  const now = clock.now();
  const orderNumber = String(1000 + Math.floor(clock.random() * 9000));
  const key = clock.newId();
  const { id: _id, source: _source, receivedAt: _receivedAt, ...event } = sample.event;
  const accepted = await acceptEvent(
    ctx.ports,
    source,
    {
      type: event.type,
      dedupeKey: `sample:${key}`,
      event: { ...event, externalId: `sample-${key}`, orderNumber, occurredAt: now.toISOString() },
      payload: sample.payload,
      payloadText: JSON.stringify(sample.payload),
      person: sample.person,
    },
    now,
  );
  return { eventId: accepted.eventId, orderNumber };
}
