"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { queryKey } from "#client/query-keys.ts";
import { cancelRun, runQuery } from "#client/runs/runs.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { RunDetail } from "#contracts/run.ts";
import { Button } from "#ui/button.tsx";
import { KeyValue } from "#ui/key-value.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { toast } from "#ui/toast.tsx";
import { ReviewButtons } from "./review/review-buttons.tsx";
import { RunStepList } from "./run-step-list.tsx";

/** One run: where it stands, when it goes on, and every step of its flow version. */
export function RunScreen({ id }: { id: string }) {
  const query = useQuery(runQuery(id));
  const run = query.data;
  return (
    <div className="max-w-3xl">
      <PageHeader
        back={run ? { href: `/events/${run.eventId}`, label: "Event" } : { href: "/events", label: "Events" }}
        title={run ? `Run of ${run.flowName}` : "Run"}
        action={
          run ? (
            <>
              <ReviewButtons run={run} />
              <CancelButton run={run} />
            </>
          ) : undefined
        }
      />
      <QueryState query={query} loading={<Skeleton rows={10} />}>
        {(loaded) => <Loaded run={loaded} />}
      </QueryState>
    </div>
  );
}

function Loaded({ run }: { run: RunDetail }) {
  return (
    <div className="flex flex-col gap-6">
      <KeyValue
        items={[
          {
            label: "Stands",
            value: (
              <span className="inline-flex flex-wrap items-center gap-2">
                <StatusBadge status={run.status} />
                {run.reason?.message}
              </span>
            ),
          },
          ...(run.wakeAt ? [{ label: "Goes on", value: <RelativeTime iso={run.wakeAt} /> }] : []),
          {
            label: "Flow",
            value: (
              <>
                <Link href={`/flows/${run.flowId}`} className="text-accent hover:underline">
                  {run.flowName}
                </Link>
                {run.flowVersion > 0 ? (
                  <>
                    {" · "}
                    <Link
                      href={`/flows/${run.flowId}/history?version=${run.flowVersion}`}
                      className="text-accent hover:underline"
                    >
                      version {run.flowVersion}
                    </Link>
                  </>
                ) : null}
              </>
            ),
          },
          { label: "Began", value: <RelativeTime iso={run.createdAt} /> },
          ...(run.finishedAt ? [{ label: "Ended", value: <RelativeTime iso={run.finishedAt} /> }] : []),
        ]}
      />
      <section aria-label="Steps">
        <h2 className="mb-2 font-medium">Steps</h2>
        {run.steps.length > 0 ? <RunStepList run={run} /> : <p>A test send: it has no steps of a version.</p>}
      </section>
    </div>
  );
}

const cancellable: readonly RunDetail["status"][] = ["queued", "waiting", "held"];

function CancelButton({ run }: { run: RunDetail }) {
  const client = useQueryClient();
  const canEdit = useCanEdit();
  const cancel = useMutation({
    mutationFn: () => cancelRun(run.id),
    onSuccess: () => {
      toast.success("Cancelled. Nothing more of this run is sent.");
      return client.invalidateQueries({ queryKey: queryKey("deliveries") });
    },
    onError: toast.problem,
  });
  if (!canEdit || !cancellable.includes(run.status)) return null;
  return (
    <Button onClick={() => cancel.mutate()} loading={cancel.isPending}>
      Cancel run
    </Button>
  );
}
