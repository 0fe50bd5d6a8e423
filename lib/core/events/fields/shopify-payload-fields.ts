import type { FieldOutline } from "#core/events/event-type-definition.ts";

/** What Shopify's orders and checkouts tell beyond the normalised fields. */
export const shopifyCartPayloadFields: FieldOutline[] = [
  { path: "payload.id", label: "Id", type: "number" },
  { path: "payload.line_items", label: "Line items as Shopify sends them", type: "list" },
  { path: "payload.line_items[0].vendor", label: "First line item: vendor", type: "text" },
  { path: "payload.line_items[0].grams", label: "First line item: grams", type: "number" },
  { path: "payload.note_attributes", label: "Additional details", type: "list" },
  { path: "payload.total_weight", label: "Total weight in grams", type: "number" },
  { path: "payload.source_name", label: "Sales channel", type: "text" },
  { path: "payload.customer_locale", label: "Language of the checkout", type: "text" },
  { path: "payload.buyer_accepts_marketing", label: "Accepts marketing", type: "boolean" },
  { path: "payload.presentment_currency", label: "Currency shown to the customer", type: "text" },
  { path: "payload.updated_at", label: "Last changed", type: "date" },
];

export const shopifyOrderPayloadFields: FieldOutline[] = [
  ...shopifyCartPayloadFields,
  { path: "payload.admin_graphql_api_id", label: "GraphQL id", type: "text" },
  { path: "payload.confirmation_number", label: "Confirmation number", type: "text" },
  { path: "payload.test", label: "Is a test order", type: "boolean" },
  { path: "payload.payment_gateway_names", label: "Payment methods", type: "list" },
  { path: "payload.shipping_lines[0].title", label: "Shipping method", type: "text" },
  { path: "payload.total_tip_received", label: "Tip", type: "money" },
  { path: "payload.landing_site", label: "Landing page", type: "text" },
  { path: "payload.referring_site", label: "Referring page", type: "url" },
];

export const shopifyRefundPayloadFields: FieldOutline[] = [
  { path: "payload.id", label: "Id", type: "number" },
  { path: "payload.order_id", label: "Order id", type: "number" },
  { path: "payload.restock", label: "Items go back to stock", type: "boolean" },
  { path: "payload.refund_line_items", label: "Refunded lines as Shopify sends them", type: "list" },
  { path: "payload.transactions", label: "Transactions", type: "list" },
  { path: "payload.transactions[0].gateway", label: "Payment method", type: "text" },
  { path: "payload.processed_at", label: "Refunded at", type: "date" },
];

export const shopifyCustomerPayloadFields: FieldOutline[] = [
  { path: "payload.id", label: "Id", type: "number" },
  { path: "payload.admin_graphql_api_id", label: "GraphQL id", type: "text" },
  { path: "payload.state", label: "Account state", type: "text" },
  { path: "payload.verified_email", label: "E-mail is verified", type: "boolean" },
  { path: "payload.tax_exempt", label: "Is tax exempt", type: "boolean" },
  { path: "payload.default_address", label: "Default address", type: "object" },
  { path: "payload.created_at", label: "Created at", type: "date" },
];
