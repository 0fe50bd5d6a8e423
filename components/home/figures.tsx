import Link from "next/link";
import type { ReactNode } from "react";
import { formatDuration, formatMeasured, formatNumber } from "#client/format.ts";
import type { Overview } from "#contracts/overview.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { comparedWords, lastWords, moneyWords, ordersWords, successRate } from "./figure-words.ts";
import { endedHref, receivedHref, waitingHref } from "./log-links.ts";
import { shownPeriod } from "./shown-period.ts";

/** The numbers of the range and of what waits now. */
export function Figures({ overview }: { overview: Overview }) {
  const { before, range, total, waiting } = overview;
  const shown = shownPeriod(overview);
  const compared = (figure: "events" | "delivered" | "failed") => comparedWords(total[figure], before[figure], range);
  const oldest = waiting.byStatus.flatMap(({ oldestAt }) => oldestAt ?? []).toSorted()[0];
  return (
    <section aria-label={`Figures of ${lastWords(range)}`}>
      <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-card border bg-line sm:grid-cols-3 xl:grid-cols-6">
        <Figure
          label="Events in"
          value={formatNumber(total.events)}
          note={compared("events")}
          href={receivedHref(shown)}
        />
        <Figure
          label="Delivered"
          value={formatNumber(total.delivered)}
          note={compared("delivered")}
          href={endedHref("delivered", shown)}
        />
        <Figure
          label="Failed"
          value={formatNumber(total.failed)}
          note={compared("failed")}
          href={endedHref("failed", shown)}
        />
        <Figure
          label="Success rate"
          value={successRate(total)}
          note={before.delivered + before.failed > 0 ? `${successRate(before)} before` : null}
          href={endedHref(["delivered", "failed"], shown)}
        />
        <Figure
          label="Event to receiver"
          value={formatMeasured(total.p50Ms)}
          note={total.p95Ms === null ? null : `95 % within ${formatDuration(total.p95Ms)}`}
          href={endedHref("delivered", shown)}
        />
        <Figure
          label="Waiting now"
          value={formatNumber(waiting.deliveries)}
          note={
            waiting.money.length > 0 ? (
              `${moneyWords(waiting.money)} of ${ordersWords(waiting.money)}`
            ) : oldest ? (
              <>
                The oldest came <RelativeTime iso={oldest} />
              </>
            ) : null
          }
          href={waitingHref()}
        />
      </ul>
    </section>
  );
}

interface FigureProps {
  label: string;
  value: string;
  note: ReactNode;
  href: string;
}

function Figure({ href, label, note, value }: FigureProps) {
  return (
    <li className="bg-surface">
      <Link
        href={href}
        className="block h-full px-4 py-3 outline-offset-[-2px] transition-colors duration-120 hover:bg-hover"
      >
        <span className="block text-muted text-sm">{label}</span>
        <span className="block font-medium text-xl">{value}</span>
        <span className="block min-h-4 text-muted text-xs wrap-anywhere">{note}</span>
      </Link>
    </li>
  );
}
