import type { NormalisedEvent } from "./event-types.ts";

/** Money in major units of `currency` (ISO 4217, upper case). */
export interface OrderValue {
  amount: number;
  currency: string;
}

/** What the database's column holds. */
const amountMax = 1e12;

/** What the order of an event is worth: its total, when that is money of a named currency. Null for any other event. */
export function orderValue({ total, currency }: Pick<NormalisedEvent, "total" | "currency">): OrderValue | null {
  const code = currency?.trim().toUpperCase() ?? "";
  if (typeof total !== "number" || !(Math.abs(total) < amountMax) || !/^[A-Z]{3}$/.test(code)) return null;
  return { amount: total, currency: code };
}
