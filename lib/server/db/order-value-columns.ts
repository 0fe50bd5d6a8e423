import type { OrderValue } from "#core/events/order-value.ts";

/** The two columns that say what an order is worth; a decimal comes as text, or as Prisma's own number. */
export function asOrderValue(row: {
  order_value: { toString(): string } | null;
  currency: string | null;
}): OrderValue | null {
  if (row.order_value === null || row.currency === null) return null;
  return { amount: Number(row.order_value.toString()), currency: row.currency };
}
