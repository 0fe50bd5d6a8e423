import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { describeEventType } from "#core/events/describe-event-type.ts";
import type { EventScope } from "#core/events/event-types.ts";
import { orderValue } from "#core/events/order-value.ts";
import { startType, triedType } from "#core/flows/trigger.ts";
import type { JsonValue } from "#core/json/json-value.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";
import { asIfStarted } from "#core/timed/as-if-started.ts";
import type { Ctx } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { eventScopeOf } from "#server/services/events/event-scope.ts";
import type { EventRecord } from "#server/services/ports/events.ts";

/** The event a test uses. `store` writes it where it is not stored yet (a sample), so that the log can show it. */
export interface TestEvent {
  record: EventRecord;
  scope: EventScope;
  stored: boolean;
}

interface TestedFlow {
  id: string;
  name: string;
}

interface Choice {
  eventId?: string | undefined;
  sample?: boolean | undefined;
}

/**
 * The chosen event; without a choice the newest real one of the type; failing that, or on request, the sample. For a
 * flow that goes by time it is made into what would start the flow for that event's person now.
 */
export async function findTestEvent(
  ctx: Ctx,
  flow: TestedFlow,
  trigger: FlowDefinition["trigger"],
  choice: Choice,
): Promise<TestEvent> {
  const found = await findEvent(ctx, triedType(trigger) ?? startType(trigger), choice);
  if (trigger.kind === "event") return found;
  const scope = asIfStarted(trigger, { id: flow.id, name: flow.name }, found.scope, ctx.ports.clock.now());
  return scope === found.scope ? found : testEvent(ctx, scope);
}

async function findEvent(ctx: Ctx, eventType: string, choice: Choice): Promise<TestEvent> {
  const { events } = ctx.ports;
  if (choice.eventId) {
    const record = await events.find(ctx.storeId, choice.eventId);
    if (!record) {
      const message = "There is no such event in this store. Choose another one, or the sample.";
      throw new ServiceError("invalid", message, [{ path: "eventId", message }]);
    }
    return { record, scope: eventScopeOf(record), stored: true };
  }
  const newest = choice.sample ? null : await events.latestOfType(ctx.storeId, eventType);
  if (newest) return { record: newest, scope: eventScopeOf(newest), stored: true };
  return testEvent(ctx, describeEventType(eventType).sample);
}

function testEvent(ctx: Ctx, sample: EventScope): TestEvent {
  const id = ctx.ports.clock.newId();
  const now = ctx.ports.clock.now();
  const event = { ...sample.event, id, occurredAt: now.toISOString(), receivedAt: now.toISOString() };
  const record: EventRecord = {
    id,
    storeId: ctx.storeId,
    sourceId: null,
    type: event.type,
    externalId: event.externalId,
    dedupeKey: id,
    occurredAt: now,
    receivedAt: now,
    orderNumber: event.orderNumber ?? null,
    personEmail: sample.person.email,
    orderValue: orderValue(event),
    isTest: true,
    normalised: stringifyJson(event as unknown as JsonValue),
    person: stringifyJson(sample.person as unknown as JsonValue),
    payload: stringifyJson(sample.payload),
    decisions: [],
  };
  return { record, scope: { ...sample, event }, stored: false };
}
