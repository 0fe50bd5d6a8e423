import Link from "next/link";
import type { ReactNode } from "react";
import { formatNumber } from "#client/format.ts";
import { withSearch } from "#client/paged.ts";
import type { Overview } from "#contracts/overview.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { heldBecause, moneyWords, ordersWords } from "./figure-words.ts";
import { waitingHref } from "./log-links.ts";

/** What is not delivered yet: by status, by why it is held, by where it goes, and what it is worth. */
export function WaitingNow({ waiting }: { waiting: Overview["waiting"] }) {
  const byStatus = waiting.byStatus.filter(({ deliveries }) => deliveries > 0);
  return (
    <section aria-labelledby="waiting-now">
      <h2 id="waiting-now" className="mb-2 font-medium text-lg">
        Waiting now
      </h2>
      {waiting.deliveries === 0 ? <p className="text-muted">Nothing waits: every delivery has ended.</p> : null}
      {waiting.money.length > 0 ? (
        <p className="mb-2">
          Worth <span className="font-medium">{moneyWords(waiting.money)}</span>:{" "}
          <span className="text-muted">
            {ordersWords(waiting.money)}, each counted once however many of its deliveries wait.
          </span>
        </p>
      ) : null}
      <ul className="flex flex-col">
        {byStatus.map(({ deliveries, oldestAt, status }) => (
          <Line key={status} count={deliveries} href={withSearch("/deliveries", { status })}>
            <StatusBadge status={status} />
            {oldestAt ? (
              <span className="text-muted">
                the oldest came <RelativeTime iso={oldestAt} />
              </span>
            ) : null}
          </Line>
        ))}
        {waiting.held.map(({ code, deliveries }) => (
          <Line key={code} count={deliveries} href={withSearch("/deliveries", { status: "held", reason: code })}>
            <span>
              <span className="text-muted">Held:</span> {heldBecause(code)}
            </span>
          </Line>
        ))}
        {waiting.endpoints.map(({ deliveries, endpointId, money, origin }) => (
          <Line key={endpointId} count={deliveries} href={waitingHref({ endpoint: origin })}>
            <span>
              <span className="text-muted">To</span> {endpointName(origin)}
              {money.length > 0 ? <span className="text-muted">, worth {moneyWords(money)}</span> : null}
            </span>
          </Line>
        ))}
      </ul>
    </section>
  );
}

function Line({ children, count, href }: { children: ReactNode; count: number; href: string }) {
  return (
    <li className="flex min-h-9 items-center justify-between gap-4 border-b py-1.5">
      <span className="flex min-w-0 flex-wrap items-center gap-2 wrap-anywhere">{children}</span>
      <Link href={href} className="rounded-control text-accent underline-offset-2 hover:underline">
        {formatNumber(count)}
        <span className="sr-only"> in the log</span>
      </Link>
    </li>
  );
}
