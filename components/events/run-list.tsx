"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { runQuery } from "#client/runs/runs.ts";
import { RunStepList } from "#components/runs/run-step-list.tsx";
import type { EventDetail } from "#contracts/event-view.ts";
import { QueryState } from "#ui/query-state.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { plainReason } from "./decision-words.ts";

type Run = EventDetail["runs"][number];

/** The runs an event started, with what keeps or ended them, and behind each what its steps decided. */
export function RunList({ runs }: { runs: readonly Run[] }) {
  return (
    <ul className="divide-y rounded-card border">
      {runs.map((run) => (
        <RunRow key={run.id} run={run} />
      ))}
    </ul>
  );
}

function RunRow({ run }: { run: Run }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li className="px-3 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="w-24 shrink-0">
          <StatusBadge status={run.status} />
        </span>
        <p className="min-w-0 flex-1">
          <Link href={`/runs/${run.id}`} className="hover:underline">
            {run.flowName}
          </Link>
          <span className="text-muted"> version {run.flowVersion}</span>
          {run.reason ? <span className="block text-muted text-sm">{plainReason(run.reason.message)}</span> : null}
        </p>
        <span className="text-muted text-sm">
          <RelativeTime iso={run.finishedAt ?? run.wakeAt ?? run.createdAt} />
        </span>
      </div>
      <details className="mt-1" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className="text-muted text-sm">What its steps decided</summary>
        {isOpen ? <RunSteps id={run.id} /> : null}
      </details>
    </li>
  );
}

function RunSteps({ id }: { id: string }) {
  return (
    <div className="mt-2">
      <QueryState query={useQuery(runQuery(id))} loading={<Skeleton rows={3} />}>
        {(run) => <RunStepList run={run} />}
      </QueryState>
    </div>
  );
}
