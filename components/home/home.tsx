"use client";
import { usePrefetchQuery } from "@tanstack/react-query";
import { useFirstRun } from "#client/first-run/first-run.ts";
import { overviewQuery } from "#client/overview/overview.ts";
import { firstRunSteps } from "#components/first-run/first-run-steps.ts";
import { Guide } from "#components/first-run/guide.tsx";
import { LatestDeliveries } from "#components/first-run/latest-deliveries.tsx";
import type { FirstRun } from "#contracts/home.ts";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { Dashboard } from "./dashboard.tsx";

/** The first-run guide until the first delivery; after that, whether all is well and what is not. */
export function Home() {
  const firstRun = useFirstRun();
  // Asked for at once: most who come here have their first run behind them.
  usePrefetchQuery(overviewQuery("24h"));
  const isDone = firstRun.data ? firstRunSteps(firstRun.data).next === null : false;
  if (isDone) return <Dashboard />;
  return (
    <>
      <PageHeader title="Home" description="Three steps to your first webhook." />
      <QueryState query={firstRun} loading={<Skeleton rows={3} rowClassName="h-24" />}>
        {(state) => <StillToDo state={state} />}
      </QueryState>
    </>
  );
}

function StillToDo({ state }: { state: FirstRun }) {
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <Guide state={state} />
      {state.hasDelivery || firstRunSteps(state).next === "arrive" ? <LatestDeliveries /> : null}
    </div>
  );
}
