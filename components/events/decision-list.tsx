import { CircleCheck, CircleDashed, CircleMinus, CircleX, Hand, type LucideIcon, SkipForward } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { ExplainedDecision } from "#contracts/event-view.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { nowWords, outcomeOf, plainReason } from "./decision-words.ts";

const looks: Record<ExplainedDecision["kind"], { icon: LucideIcon; ink: string }> = {
  started: { icon: CircleCheck, ink: "text-ok" },
  held: { icon: Hand, ink: "text-held" },
  skipped: { icon: SkipForward, ink: "text-muted" },
  refused: { icon: CircleMinus, ink: "text-muted" },
  not_live: { icon: CircleDashed, ink: "text-muted" },
  other_event: { icon: CircleX, ink: "text-muted" },
};

/** For each flow whether the event started it, and why; those that wait for something else stand folded below. */
export function DecisionList({ decisions }: { decisions: readonly ExplainedDecision[] }) {
  const told = decisions.filter(({ kind }) => kind !== "other_event");
  const others = decisions.filter(({ kind }) => kind === "other_event");
  return (
    <div className="flex flex-col gap-3">
      {told.length === 0 ? (
        <p className="text-muted">No flow for such an event was live when it came in, so none looked at it.</p>
      ) : (
        <List decisions={told} />
      )}
      {others.length > 0 ? (
        <details>
          <summary className="text-muted">
            {others.length === 1 ? "One flow waits" : `${others.length} flows wait`} for something else
          </summary>
          <div className="mt-2">
            <List decisions={others} />
          </div>
        </details>
      ) : null}
    </div>
  );
}

function List({ decisions }: { decisions: readonly ExplainedDecision[] }) {
  return (
    <ul className="divide-y rounded-card border">
      {decisions.map((decision) => (
        <DecisionRow key={decision.flowId} decision={decision} />
      ))}
    </ul>
  );
}

function DecisionRow({ decision }: { decision: ExplainedDecision }) {
  const { compared, flowId, flowName, kind, publishedAt, reason, runId, takenBy, version } = decision;
  const { icon: Icon, ink } = looks[kind];
  const now = nowWords(decision);
  const versionHref = `/flows/${flowId}/history?version=${version}`;
  return (
    <li className="flex items-start gap-3 px-3 py-2.5">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${ink}`} />
      <div className="min-w-0 flex-1">
        <p>
          <Link href={`/flows/${flowId}`} className="font-medium hover:underline">
            {flowName}
          </Link>{" "}
          <span className="text-muted">{outcomeOf(decision)}</span>
        </p>
        <p className="text-muted text-sm wrap-anywhere">{plainReason(reason.message)}</p>
        {compared.length > 1 ? (
          <ul className="mt-1 list-disc pl-5 text-muted text-sm" aria-label={`Conditions of ${flowName}`}>
            {compared.map((row) => (
              <li key={`${row.path} ${row.op} ${row.message}`}>
                {row.message}: {row.match ? "yes" : "no"}
              </li>
            ))}
          </ul>
        ) : null}
        {kind === "not_live" && version === null && publishedAt ? (
          <p className="text-muted text-sm">
            First published <RelativeTime iso={publishedAt} />.
          </p>
        ) : null}
        {now ? <p className="text-muted text-sm wrap-anywhere">{now}</p> : null}
        <p className="flex flex-wrap gap-x-3 text-sm">
          {runId ? <Way href={`/runs/${runId}`}>Its run</Way> : null}
          {takenBy ? <Way href={`/runs/${takenBy}`}>The run that came first</Way> : null}
          {version === null || kind === "other_event" ? null : <Way href={versionHref}>Version {version}</Way>}
        </p>
      </div>
    </li>
  );
}

function Way({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="text-accent hover:underline">
      {children}
    </Link>
  );
}
