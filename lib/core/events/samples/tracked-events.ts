import type { TrackEventInput } from "#core/events/track/track-event-input.ts";

/** Events no shop sends by itself, as other tools send them to the track API or a custom source. */
const person = { email: "ana.berger@example.com", phone: "+13125550142", firstName: "Ana", lastName: "Berger" };
const at = "2026-01-15T16:00:00Z";

export const subscribedSample: TrackEventInput = {
  type: "subscribed_to_list",
  id: "sub_2041",
  occurredAt: at,
  person,
  properties: { list: "Newsletter", form: "Footer" },
};

export const reviewSample: TrackEventInput = {
  type: "created_review",
  id: "review_5531",
  occurredAt: at,
  person,
  properties: {
    rating: 5,
    title: "Best kettle I ever had",
    content: "Pours exactly, keeps warm, and looks good.",
    productTitle: "Pour-Over Kettle",
    productUrl: "https://shop.example/products/kettle",
  },
};

export const badReviewSample: TrackEventInput = {
  ...reviewSample,
  id: "review_5532",
  properties: {
    ...reviewSample.properties,
    rating: 1,
    title: "Arrived broken",
    content: "The handle came off on the first day.",
  },
};

export const deliveredSample: TrackEventInput = {
  type: "delivered_shipment",
  id: "shipment_5012873642238",
  occurredAt: at,
  person,
  properties: { orderNumber: "1042", shipment: { id: "5012873642238", status: "delivered", carrier: "UPS" } },
};

export const backInStockSample: TrackEventInput = {
  type: "back_in_stock",
  id: "bis_881_7031527538942",
  occurredAt: at,
  person,
  properties: { productTitle: "Oak Mug", url: "https://shop.example/products/oak-mug", smsConsent: true },
};
