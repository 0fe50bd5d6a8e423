import type { EventFields } from "#core/events/event-types.ts";
import { currencyCode, decimal, identifier, isObject, type Raw, text, textList } from "#core/events/read-value.ts";
import { pick } from "./pick.ts";
import { readTrackAddress } from "./read-track-address.ts";
import { readTrackItems } from "./read-track-items.ts";

type FieldReader<Name extends keyof EventFields> = {
  names: string[];
  read(value: Raw): EventFields[Name] | null;
};

const texts = (value: Raw) => {
  const all = textList(value);
  return all.length > 0 ? all : null;
};

const items = (value: Raw) => {
  const all = readTrackItems(value);
  return all.length > 0 ? all : null;
};

/** The names senders use for the fields of a normalised event, best first. */
const readers: { [Name in keyof EventFields]?: FieldReader<Name> } = {
  orderId: { names: ["orderId", "order_id"], read: identifier },
  orderNumber: {
    names: ["orderNumber", "order_number", "orderName", "order_name"],
    read: (value) => identifier(value)?.replace(/^#/, "") || null,
  },
  total: { names: ["total", "value", "totalPrice", "total_price"], read: decimal },
  subtotal: { names: ["subtotal", "subtotalPrice", "subtotal_price"], read: decimal },
  tax: { names: ["tax", "totalTax", "total_tax"], read: decimal },
  shippingTotal: { names: ["shippingTotal", "shipping_total", "shipping"], read: decimal },
  discountTotal: {
    names: ["discountTotal", "discount_total", "totalDiscounts", "total_discounts", "discount"],
    read: decimal,
  },
  currency: { names: ["currency", "currencyCode", "currency_code"], read: currencyCode },
  items: { names: ["items", "lineItems", "line_items", "products"], read: items },
  discountCodes: { names: ["discountCodes", "discount_codes", "coupon", "couponCode", "coupon_code"], read: texts },
  tags: { names: ["tags"], read: texts },
  note: { names: ["note"], read: text },
  url: { names: ["url", "orderUrl", "order_url", "checkoutUrl", "checkout_url"], read: text },
  cancelReason: { names: ["cancelReason", "cancel_reason"], read: text },
  financialStatus: { names: ["financialStatus", "financial_status"], read: text },
  fulfillmentStatus: { names: ["fulfillmentStatus", "fulfillment_status"], read: text },
  shippingAddress: { names: ["shippingAddress", "shipping_address"], read: readTrackAddress },
  billingAddress: { names: ["billingAddress", "billing_address"], read: readTrackAddress },
  shipment: { names: ["shipment"], read: readShipment },
  refund: { names: ["refund"], read: readRefund },
};

function readShipment(value: Raw): EventFields["shipment"] | null {
  if (!isObject(value)) return null;
  return {
    id: identifier(pick(value, ["id"])),
    status: text(pick(value, ["status"])),
    carrier: text(pick(value, ["carrier", "trackingCompany", "tracking_company"])),
    trackingNumber: text(pick(value, ["trackingNumber", "tracking_number"])),
    trackingUrl: text(pick(value, ["trackingUrl", "tracking_url"])),
  };
}

function readRefund(value: Raw): EventFields["refund"] | null {
  if (!isObject(value)) return null;
  return {
    id: identifier(pick(value, ["id"])),
    amount: decimal(pick(value, ["amount", "total", "value"])),
    note: text(pick(value, ["note", "reason"])),
    items: readTrackItems(pick(value, ["items", "lineItems", "line_items", "products"])),
  };
}

/** The normalised fields found among an event's own properties; what is absent or unreadable is left out. */
export function readTrackFields(properties: Raw): EventFields {
  const found = Object.entries(readers).map(
    ([name, { names, read }]) => [name, read(pick(properties, names))] as const,
  );
  const fields: EventFields = Object.fromEntries(found.filter(([, value]) => value !== null));
  if (!fields.items) return fields;
  return { ...fields, itemCount: fields.items.reduce((count, item) => count + item.quantity, 0) };
}
