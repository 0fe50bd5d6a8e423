import { CircleCheck, CircleMinus } from "lucide-react";
import Link from "next/link";
import type { EventDetail } from "#contracts/event-view.ts";

/** For each live flow whether the event started it, and why. */
export function DecisionList({ decisions }: { decisions: EventDetail["decisions"] }) {
  if (decisions.length === 0)
    return <p className="text-muted">No flow was live when this event came in, so none looked at it.</p>;
  return (
    <ul className="divide-y rounded-card border">
      {decisions.map((decision) => (
        <li key={decision.flowId} className="flex items-start gap-3 px-3 py-2.5">
          {decision.matched ? (
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-ok" />
          ) : (
            <CircleMinus aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
          )}
          <div className="min-w-0">
            <p>
              <Link href={`/flows/${decision.flowId}`} className="font-medium hover:underline">
                {decision.flowName}
              </Link>
              <span className="text-muted">{decision.matched ? " started" : " did not start"}</span>
            </p>
            <p className="text-muted text-sm wrap-anywhere">{decision.reason.message}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
