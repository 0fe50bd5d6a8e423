import type { EventItem } from "#core/events/event-types.ts";
import { decimal, identifier, isObject, list, type Raw, text } from "#core/events/read-value.ts";
import { pick } from "./pick.ts";

function readTrackItem(item: Raw): EventItem {
  return {
    sku: text(pick(item, ["sku", "SKU"])),
    productId: identifier(pick(item, ["productId", "product_id", "id"])),
    title: text(pick(item, ["title", "name", "productName", "product_name"])) ?? "",
    variantId: identifier(pick(item, ["variantId", "variant_id"])),
    variantTitle: text(pick(item, ["variantTitle", "variant_title", "variant"])),
    quantity: decimal(pick(item, ["quantity", "qty"])) ?? 1,
    price: decimal(pick(item, ["price", "unitPrice", "unit_price", "itemPrice", "item_price"])),
    url: text(pick(item, ["url", "productUrl", "product_url"])),
  };
}

/** A list of products as senders write it; entries that are no objects are left out. An item without quantity is one piece. */
export function readTrackItems(items: Raw): EventItem[] {
  return list(items).filter(isObject).map(readTrackItem);
}
