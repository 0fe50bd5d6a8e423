import type { EventFields } from "#core/events/event-types.ts";
import {
  currencyCode,
  decimal,
  firstOf,
  identifier,
  list,
  member,
  type Raw,
  text,
  textList,
} from "#core/events/read-value.ts";
import { readAddress } from "./read-address.ts";
import { countItems, readItems } from "./read-items.ts";

function readDiscountCodes(value: Raw): string[] {
  return list(value)
    .map((discount) => text(member(discount, "code")))
    .filter((code) => code !== null);
}

function readShippingTotal(payload: Raw): number | null {
  const set = member(member(payload, "total_shipping_price_set"), "shop_money");
  const lines = list(member(payload, "shipping_lines")).map((line) => decimal(member(line, "price")) ?? 0);
  return firstOf(decimal(member(set, "amount")), lines.length > 0 ? addMoney(lines) : null);
}

/** A sum without binary rounding dust; no currency of ISO 4217 has more than four decimals. null beyond all numbers. */
export function addMoney(amounts: number[]): number | null {
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  const rounded = Math.round(sum * 10_000) / 10_000;
  if (Number.isFinite(rounded)) return rounded;
  return Number.isFinite(sum) ? sum : null;
}

/** What orders and checkouts have in common. Amounts are in the shop's currency. */
export function readCart(payload: Raw): EventFields {
  const items = readItems(member(payload, "line_items"));
  return {
    total: decimal(member(payload, "total_price")),
    subtotal: decimal(member(payload, "subtotal_price")),
    tax: decimal(member(payload, "total_tax")),
    shippingTotal: readShippingTotal(payload),
    discountTotal: decimal(member(payload, "total_discounts")),
    currency: currencyCode(member(payload, "currency")),
    items,
    itemCount: countItems(items),
    discountCodes: readDiscountCodes(member(payload, "discount_codes")),
    note: text(member(payload, "note")),
    shippingAddress: readAddress(member(payload, "shipping_address")),
    billingAddress: readAddress(member(payload, "billing_address")),
  };
}

/** Shopify's Order. `name` ("#1019", or with the shop's own prefix) is what the merchant reads. */
export function readOrder(payload: Raw): EventFields {
  const name = identifier(member(payload, "name"))?.replace(/^#/, "") ?? null;
  return {
    orderId: identifier(member(payload, "id")),
    orderNumber: firstOf(name === "" ? null : name, identifier(member(payload, "order_number"))),
    ...readCart(payload),
    tags: textList(member(payload, "tags")),
    url: text(member(payload, "order_status_url")),
    financialStatus: text(member(payload, "financial_status")),
    fulfillmentStatus: text(member(payload, "fulfillment_status")),
  };
}
