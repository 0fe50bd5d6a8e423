import type { JsonValue } from "#core/json/json-value.ts";
import { secretBlank, textBlank } from "./blanks.ts";
import { jsonBody, postToTool, type RecipeStep, secret } from "./recipe-steps.ts";

export const ga4Target = {
  name: "Google Analytics 4",
  docs: "https://developers.google.com/analytics/devguides/collection/protocol/ga4/reference/events",
};

export const ga4Blanks = {
  measurement_id: textBlank(
    "Measurement ID",
    "Google Analytics: Admin, Data streams, your web stream.",
    "G-AB12CD34EF",
    "^G-[A-Z0-9]+$",
    "Begins with G-",
  ),
  ga4_api_secret: secretBlank(
    "API secret",
    "The same page, Measurement Protocol API secrets.",
    "yZ0aBcDeFgHiJkLmNoPqRs",
  ),
};

/** An event of the Measurement Protocol. The order's id is its transaction, in a purchase as in its refund. */
export function ga4Event(
  values: Record<keyof typeof ga4Blanks, string>,
  event: { name: string; clientId: string; params: { [name: string]: JsonValue } },
): RecipeStep {
  const key = `api_secret=${secret(values.ga4_api_secret)}`;
  return postToTool({
    name: `Send ${event.name}`,
    url: `https://www.google-analytics.com/mp/collect?measurement_id=${values.measurement_id}&${key}`,
    body: jsonBody({
      client_id: event.clientId,
      timestamp_micros: "{{ event.occurredAt | date: '%s' | times: 1000000 }}",
      events: [
        {
          name: event.name,
          params: { transaction_id: "{{ event.orderId | default: event.orderNumber }}", ...event.params },
        },
      ],
    }),
  });
}
