import { eventCatalogue, isCatalogued } from "./catalogue.ts";
import { defineEventType, type EventTypeDefinition } from "./event-type-definition.ts";
import { eventTypeLabel } from "./event-type-label.ts";
import { aboutFields, personFields } from "./fields/common-fields.ts";
import { samplePerson } from "./samples/sample-people.ts";
import { sampleOrigin } from "./samples/sample-scope.ts";

/** The catalogue's entry; for any other type, one with what every event has and a sample of the track API. */
export function describeEventType(id: string): EventTypeDefinition {
  if (isCatalogued(id)) return eventCatalogue[id];
  const label = eventTypeLabel(id);
  const { shop: _shop, ...origin } = sampleOrigin;
  return defineEventType({
    id,
    label,
    description: `Your own event “${id}”; its further fields are under event.properties.`,
    fields: [...aboutFields, ...personFields, { path: "event.properties", label: "Properties", type: "object" }],
    payloadFields: { shopify: [] },
    sample: {
      event: {
        ...origin,
        source: { ...origin.source, kind: "custom" },
        type: id,
        name: label,
        externalId: "evt_1042",
        occurredAt: "2026-01-15T16:00:00.000Z",
        properties: { example: "value" },
      },
      payload: { type: id, id: "evt_1042", person: { email: samplePerson.email }, properties: { example: "value" } },
      person: samplePerson,
    },
  });
}
