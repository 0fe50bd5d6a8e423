"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { flowVersionQuery } from "#client/flows/flow-queries.ts";
import { runQuery } from "#client/runs/runs.ts";
import { RunStepList } from "#components/runs/run-step-list.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { WayMap } from "./way-map.tsx";

interface RunWayProps {
  runId: string;
  flowId: string;
  /** null for a test send of a draft, which follows no version. */
  flowVersion: number | null;
}

/** The version of the flow that was used, with the way this run took; where there is no room to draw, as a list. */
export default function RunWay({ runId, flowId, flowVersion }: RunWayProps) {
  const run = useQuery(runQuery(runId));
  const version = useQuery({ ...flowVersionQuery(flowId, flowVersion ?? 0), enabled: flowVersion !== null });
  if (flowVersion === null)
    return <p className="text-muted">A test of one step of the draft: no version was followed.</p>;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted text-sm">
        As version {flowVersion} had it.{" "}
        <Link href={`/runs/${runId}`} className="text-accent underline underline-offset-2 hover:decoration-2">
          Every step with its reasons
        </Link>
      </p>
      <QueryState query={run} loading={<Skeleton rows={6} rowClassName="h-16" />}>
        {(loaded) => (
          <>
            <div className="max-sm:hidden">
              <QueryState query={version} loading={<Skeleton rows={6} rowClassName="h-16" />}>
                {({ definition }) => <WayMap definition={definition} run={loaded} />}
              </QueryState>
            </div>
            <div className="sm:hidden">
              <RunStepList run={loaded} />
            </div>
          </>
        )}
      </QueryState>
    </div>
  );
}
