import { dedupeKey } from "#core/events/dedupe-key.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { firstOf, identifier, isObject, member, type Raw, utcTime } from "#core/events/read-value.ts";
import type { AdaptedEvent, InboundRequest, Rejection, SourceAdapter } from "#server/services/ports/source-adapter.ts";
import { readJsonBody } from "#server/sources/json-body.ts";
import { isShopifyTopic, type ShopifyTopicName, shopifyTopics } from "./topics.ts";
import { verifyShopify } from "./verify.ts";

function header(request: InboundRequest, name: string): string | null {
  return identifier(request.headers[name]);
}

/** One action in the shop gives its webhooks one event id whatever their topic, so the topic is part of the key. */
function shopifyDedupeKey(request: InboundRequest, topic: string, id: string, payload: Raw): string {
  const eventId = firstOf(header(request, "x-shopify-event-id"), header(request, "x-shopify-webhook-id"));
  if (eventId !== null) return dedupeKey(topic, eventId);
  const updatedAt = firstOf(identifier(member(payload, "updated_at")), identifier(member(payload, "created_at")));
  return dedupeKey(topic, id, updatedAt ?? "");
}

function adaptPayload(request: InboundRequest, topic: ShopifyTopicName, id: string, payload: Raw) {
  const { eventType, times, fields, person } = shopifyTopics[topic];
  const ownTime = firstOf(...times(payload).map(utcTime), utcTime(request.headers["x-shopify-triggered-at"]));
  const shop = header(request, "x-shopify-shop-domain");
  return {
    type: eventType,
    dedupeKey: shopifyDedupeKey(request, topic, id, payload),
    event: {
      type: eventType,
      name: eventTypeLabel(eventType),
      externalId: id,
      occurredAt: ownTime ?? new Date(request.nowMs).toISOString(),
      ...(shop === null ? {} : { shop }),
      ...fields(payload),
    },
    person: person(payload),
  } satisfies Partial<AdaptedEvent>;
}

function adaptShopify(request: InboundRequest): { ok: true; events: AdaptedEvent[] } | Rejection {
  const topic = header(request, "x-shopify-topic")?.toLowerCase() ?? "";
  if (!isShopifyTopic(topic)) {
    const given = topic === "" ? "The request has no X-Shopify-Topic header." : `The topic ${topic} is not supported.`;
    const supported = Object.keys(shopifyTopics).join(", ");
    return { ok: false, code: "unknown_topic", statusCode: 400, message: `${given} Supported are: ${supported}.` };
  }
  const body = readJsonBody(request);
  if (!body.ok) return body;
  const payload = body.value;
  const id = identifier(member(payload, "id"));
  if (!isObject(payload) || id === null) {
    const what = isObject(payload) ? "The body has no id" : "The body is not a JSON object";
    const message = `${what}, so this is not what Shopify sends for ${topic}. Send Shopify's own webhook body unchanged.`;
    return { ok: false, code: "bad_payload", statusCode: 400, message };
  }
  return { ok: true, events: [{ ...adaptPayload(request, topic, id, payload), payload, payloadText: body.text }] };
}

/** Webhooks of a Shopify shop, as its admin or a custom app subscribes to them (REST payloads, JSON). */
export const shopifyAdapter: SourceAdapter = {
  kind: "shopify",
  label: "Shopify",
  bringsOwnSecret: true,
  verify: verifyShopify,
  adapt: (_source, request) => adaptShopify(request),
  describe: (request) => ({
    topic: header(request, "x-shopify-topic"),
    externalId: firstOf(header(request, "x-shopify-event-id"), header(request, "x-shopify-webhook-id")),
  }),
};
