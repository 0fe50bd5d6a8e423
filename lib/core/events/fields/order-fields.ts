import type { FieldOutline } from "#core/events/event-type-definition.ts";

function addressFields(path: string, label: string): FieldOutline[] {
  return [
    { path, label: `${label} address`, type: "object" },
    { path: `${path}.firstName`, label: `${label}: first name`, type: "text" },
    { path: `${path}.lastName`, label: `${label}: last name`, type: "text" },
    { path: `${path}.address1`, label: `${label}: street`, type: "text" },
    { path: `${path}.city`, label: `${label}: city`, type: "text" },
    { path: `${path}.region`, label: `${label}: region`, type: "text" },
    { path: `${path}.postalCode`, label: `${label}: postal code`, type: "text" },
    { path: `${path}.country`, label: `${label}: country`, type: "text" },
    { path: `${path}.countryCode`, label: `${label}: country code`, type: "text" },
    { path: `${path}.phone`, label: `${label}: phone`, type: "phone" },
  ];
}

export function itemFields(path: string, label: string): FieldOutline[] {
  return [
    { path, label, type: "list" },
    { path: `${path}[0].sku`, label: "First item: SKU", type: "text" },
    { path: `${path}[0].title`, label: "First item: title", type: "text" },
    { path: `${path}[0].variantTitle`, label: "First item: variant", type: "text" },
    { path: `${path}[0].productId`, label: "First item: product id", type: "text" },
    { path: `${path}[0].variantId`, label: "First item: variant id", type: "text" },
    { path: `${path}[0].quantity`, label: "First item: quantity", type: "number" },
    { path: `${path}[0].price`, label: "First item: price of one", type: "money" },
  ];
}

/** What orders and checkouts have in common. */
export const cartFields: FieldOutline[] = [
  { path: "event.total", label: "Total", type: "money" },
  { path: "event.subtotal", label: "Subtotal", type: "money" },
  { path: "event.tax", label: "Tax", type: "money" },
  { path: "event.shippingTotal", label: "Shipping costs", type: "money" },
  { path: "event.discountTotal", label: "Discounts", type: "money" },
  { path: "event.currency", label: "Currency", type: "text" },
  ...itemFields("event.items", "Items"),
  { path: "event.itemCount", label: "Number of pieces", type: "number" },
  { path: "event.discountCodes", label: "Discount codes", type: "list" },
  { path: "event.note", label: "Note", type: "text" },
  ...addressFields("event.shippingAddress", "Shipping"),
  ...addressFields("event.billingAddress", "Billing"),
];

/** What every order event has. */
export const orderFields: FieldOutline[] = [
  { path: "event.orderNumber", label: "Order number", type: "text" },
  { path: "event.orderId", label: "Order id in the shop", type: "text" },
  ...cartFields,
  { path: "event.tags", label: "Order tags", type: "list" },
  { path: "event.url", label: "Order status page", type: "url" },
  { path: "event.financialStatus", label: "Payment status", type: "text" },
];
