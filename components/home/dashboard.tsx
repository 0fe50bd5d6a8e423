"use client";
import { useState } from "react";
import { useOverview } from "#client/overview/overview.ts";
import { LatestDeliveries } from "#components/first-run/latest-deliveries.tsx";
import type { Overview } from "#contracts/overview.ts";
import type { OverviewRange } from "#core/overview/overview-span.ts";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { BusiestFlows } from "./busiest-flows.tsx";
import { DeliveriesOverTime } from "./deliveries-over-time.tsx";
import { Figures } from "./figures.tsx";
import { HowItGoes } from "./how-it-goes.tsx";
import { TroubledEndpoints } from "./troubled-endpoints.tsx";
import { WaitingNow } from "./waiting-now.tsx";

const ranges = [
  { value: "24h", label: "24 hours" },
  { value: "7d", label: "7 days" },
] as const satisfies readonly { value: OverviewRange; label: string }[];

/** How the store's deliveries go; every number leads to the log of what it counts. */
export function Dashboard() {
  const [range, setRange] = useState<OverviewRange>("24h");
  const overview = useOverview(range);
  return (
    <>
      <PageHeader
        title="Home"
        description="What came in, what was delivered, and what waits."
        action={<Segmented aria-label="Time shown" value={range} onValueChange={setRange} options={ranges} />}
      />
      <QueryState query={overview} loading={<Skeleton rows={8} rowClassName="h-20" />}>
        {(data) => <Panels overview={data} />}
      </QueryState>
      <div className="mt-8">
        <LatestDeliveries />
      </div>
    </>
  );
}

function Panels({ overview }: { overview: Overview }) {
  return (
    <div className="flex flex-col gap-8">
      <HowItGoes overview={overview} />
      <Figures overview={overview} />
      <DeliveriesOverTime overview={overview} />
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <WaitingNow waiting={overview.waiting} />
        <TroubledEndpoints endpoints={overview.troubledEndpoints} waiting={overview.waiting.endpoints} />
      </div>
      <BusiestFlows overview={overview} />
    </div>
  );
}
