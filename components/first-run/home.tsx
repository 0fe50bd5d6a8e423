"use client";
import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { useFirstRun } from "#client/first-run/first-run.ts";
import type { FirstRun } from "#contracts/home.ts";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { firstRunSteps } from "./first-run-steps.ts";
import { Guide } from "./guide.tsx";
import { LatestDeliveries } from "./latest-deliveries.tsx";

/** The first-run guide until the first delivery; after that, how the latest ones went. */
export function Home() {
  const firstRun = useFirstRun();
  const isDone = firstRun.data ? firstRunSteps(firstRun.data).next === null : false;
  return (
    <>
      <PageHeader
        title="Home"
        description={isDone ? "How your latest deliveries went." : "Three steps to your first webhook."}
      />
      <QueryState query={firstRun} loading={<Skeleton rows={3} rowClassName="h-24" />}>
        {(state) => (isDone ? <Deliveries /> : <StillToDo state={state} />)}
      </QueryState>
    </>
  );
}

function StillToDo({ state }: { state: FirstRun }) {
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <Guide state={state} />
      {state.hasDelivery ? <LatestDeliveries /> : null}
    </div>
  );
}

function Deliveries() {
  return (
    <div className="flex flex-col gap-6">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">
        <CircleCheck aria-hidden className="size-4 text-ok" />
        Set up: connected, flow live, first delivery made.
        <Link href="/inbox" className="rounded-control text-accent underline-offset-2 hover:underline">
          Open the inbox
        </Link>
      </p>
      <LatestDeliveries />
    </div>
  );
}
