import { formatCount, formatMoney } from "#client/format.ts";
import type { DeliveryContext } from "#contracts/delivery-context.ts";

/** "US$4,210.00 and €120.00": what orders are worth, one amount a currency. */
export function worthWords(worth: readonly { currency: string; amount: number }[]): string {
  return new Intl.ListFormat("en-GB").format(worth.map(({ amount, currency }) => formatMoney(amount, currency)));
}

/** What else waits for the same endpoint, a sentence; null when nothing does. */
export function waitingWords({ deliveries, isMore, worth }: DeliveryContext["waiting"]): string | null {
  if (deliveries === 0) return null;
  const counted = formatCount(deliveries, "other delivery to it waits", "other deliveries to it wait");
  const money = worth.length === 0 ? "" : `, worth ${worthWords(worth)}`;
  return isMore ? `More than ${counted}${money && `${money} so far`}.` : `${counted}${money}.`;
}
