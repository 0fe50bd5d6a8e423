import Link from "next/link";
import type { EventDetail } from "#contracts/event-view.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";

/** The runs an event started, with what keeps or ended them. */
export function RunList({ runs }: { runs: EventDetail["runs"] }) {
  return (
    <ul className="divide-y rounded-card border">
      {runs.map((run) => (
        <li key={run.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2.5">
          <span className="w-24 shrink-0">
            <StatusBadge status={run.status} />
          </span>
          <p className="min-w-0 flex-1">
            <Link href={`/runs/${run.id}`} className="hover:underline">
              {run.flowName}
            </Link>
            <span className="text-muted"> version {run.flowVersion}</span>
            {run.reason ? <span className="block text-muted text-sm">{run.reason.message}</span> : null}
          </p>
          <span className="text-muted text-sm">
            <RelativeTime iso={run.finishedAt ?? run.wakeAt ?? run.createdAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
