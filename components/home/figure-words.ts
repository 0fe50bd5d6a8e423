import { formatCount, formatMoney } from "#client/format.ts";
import type { WaitingMoney } from "#contracts/overview.ts";
import type { OverviewRange } from "#core/overview/overview-span.ts";

const times = {
  "24h": { last: "the last 24 hours", before: "the 24 hours before" },
  "7d": { last: "the last 7 days", before: "the 7 days before" },
} satisfies Record<OverviewRange, { last: string; before: string }>;

export function lastWords(range: OverviewRange): string {
  return times[range].last;
}

/** "12 % more than the 24 hours before"; nothing where there is nothing to compare with. */
export function comparedWords(now: number, before: number, range: OverviewRange): string | null {
  if (before === 0) return null;
  const percent = Math.round((now / before - 1) * 100);
  if (percent === 0) return `As in ${times[range].before}`;
  return `${Math.abs(percent)} % ${percent > 0 ? "more" : "less"} than ${times[range].before}`;
}

/** Of those that were delivered or failed. Never rounded up: "100 %" is said of all only. */
export function successRate({ delivered, failed }: { delivered: number; failed: number }): string {
  const ended = delivered + failed;
  if (ended === 0) return "–";
  return `${Math.floor((delivered / ended) * 1000) / 10} %`;
}

/** "US$4,210.00 and €40.00", as people write it. Empty without any. */
export function moneyWords(money: readonly WaitingMoney[]): string {
  const amounts = money.map(({ amount, currency }) => formatMoney(amount, currency));
  return new Intl.ListFormat("en-GB").format(amounts);
}

export function ordersWords(money: readonly WaitingMoney[]): string {
  return formatCount(
    money.reduce((sum, { orders }) => sum + orders, 0),
    "order",
  );
}

const heldWords: Record<string, string> = {
  breaker_open: "The receiver does not answer; Hookline tries again by itself",
  endpoint_paused: "The endpoint is paused",
  flow_paused: "The flow is paused",
  flood: "More came than the flow lets through in an hour",
  missing_secret: "A secret is missing",
  awaits_release: "A person’s release is needed",
};

/** Why deliveries are held, by the code of their reason. */
export function heldBecause(code: string): string {
  return heldWords[code] ?? "Another reason, which each of them names";
}
