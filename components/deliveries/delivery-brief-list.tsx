import Link from "next/link";
import { plainReason } from "#components/events/decision-words.ts";
import type { Delivery } from "#contracts/delivery.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { outcomeWords } from "#core/explain/outcome-words.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";

interface DeliveryBriefListProps {
  rows: readonly Delivery[];
  /** They are of different events, so each says of which. */
  namesEvent?: boolean;
}

/** Deliveries that belong together, one below the other. */
export function DeliveryBriefList({ rows, namesEvent = false }: DeliveryBriefListProps) {
  return (
    <ul className="divide-y rounded-card border">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2.5">
          <span className="w-24 shrink-0">
            <StatusBadge status={row.status} />
          </span>
          <p className="min-w-0 flex-1 wrap-anywhere">
            <Link href={`/deliveries/${row.id}`} prefetch={false} className="hover:underline">
              {row.flowName}
            </Link>
            <span className="text-muted">
              {" · "}
              {row.stepName}
              {namesEvent ? ` · ${eventTypeLabel(row.eventType)}` : ""}
            </span>
            {row.isTest ? <span className="text-muted"> · test</span> : null}
            <span className="block text-muted text-sm">{briefOutcome(row)}</span>
          </p>
          <span className="text-muted text-sm">
            <RelativeTime iso={row.createdAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function briefOutcome(row: Delivery): string {
  if (row.attemptCount === 0) return row.reason ? plainReason(row.reason.message) : "Nothing was sent yet";
  const outcome = outcomeWords({ statusCode: row.lastStatusCode, errorKind: row.lastErrorKind });
  return `${endpointName(row.endpoint)} ${outcome}`;
}
