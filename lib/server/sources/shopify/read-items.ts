import type { EventItem } from "#core/events/event-types.ts";
import { decimal, firstOf, identifier, isObject, list, member, type Raw, text } from "#core/events/read-value.ts";

/** One of Shopify's line items. The payload has no address of the product's page, so `url` is null. */
function readItem(value: Raw): EventItem {
  return {
    sku: text(member(value, "sku")),
    productId: identifier(member(value, "product_id")),
    title: firstOf(text(member(value, "title")), text(member(value, "name"))) ?? "",
    variantId: identifier(member(value, "variant_id")),
    variantTitle: text(member(value, "variant_title")),
    quantity: decimal(member(value, "quantity")) ?? 1,
    price: decimal(member(value, "price")),
    url: null,
  };
}

/** Shopify's `line_items`; entries that are no objects are left out. */
export function readItems(value: Raw): EventItem[] {
  return list(value).filter(isObject).map(readItem);
}

/** Shopify's `refund_line_items`: each wraps an order's line item and says how many of it were refunded. */
export function readRefundItems(value: Raw): EventItem[] {
  const lines = list(value).filter((line) => isObject(member(line, "line_item")));
  return lines.map((line) => {
    const item = readItem(member(line, "line_item"));
    return { ...item, quantity: decimal(member(line, "quantity")) ?? item.quantity };
  });
}

/** How many pieces the items are together. */
export function countItems(items: EventItem[]): number {
  return items.reduce((count, item) => count + item.quantity, 0);
}
