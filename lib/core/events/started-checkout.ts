import { defineEventType } from "./event-type-definition.ts";
import { aboutFields, personFields, shopFields } from "./fields/common-fields.ts";
import { cartFields } from "./fields/order-fields.ts";
import { shopifyCartPayloadFields } from "./fields/shopify-payload-fields.ts";
import { sampleBuyer, sampleCart, shopifySampleCart } from "./samples/sample-order.ts";
import { sampleOrigin, sampleScope } from "./samples/sample-scope.ts";

const recoveryUrl = "https://shop.example/68412/checkouts/ac/bd5a8aa1ecd019dd3520ff791ee3a24c/recover?key=9c0e";

export const startedCheckout = defineEventType({
  id: "started_checkout",
  label: "Started Checkout",
  description: "A customer began to check out; the order may never be finished.",
  fields: [
    { path: "event.url", label: "Link back to the checkout", type: "url" },
    ...cartFields,
    ...personFields,
    ...aboutFields,
    ...shopFields,
  ],
  payloadFields: {
    shopify: [{ path: "payload.token", label: "Checkout token", type: "text" }, ...shopifyCartPayloadFields],
  },
  sample: sampleScope(
    {
      type: "started_checkout",
      name: "Started Checkout",
      externalId: "36284910534846",
      occurredAt: "2026-01-15T16:00:00.000Z",
    },
    { ...sampleCart, shop: sampleOrigin.shop, url: recoveryUrl },
    {
      id: 36284910534846,
      token: "bd5a8aa1ecd019dd3520ff791ee3a24c",
      name: "#36284910534846",
      gateway: null,
      abandoned_checkout_url: recoveryUrl,
      buyer_accepts_sms_marketing: false,
      sms_marketing_phone: null,
      completed_at: null,
      reservation_token: null,
      total_duties: null,
      ...shopifySampleCart,
    },
    sampleBuyer,
  ),
});
