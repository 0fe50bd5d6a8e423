"use client";
import Link from "next/link";
import { useState } from "react";
import { useEndpoint, useEndpointActivity } from "#client/endpoints/endpoints.ts";
import { withSearch } from "#client/paged.ts";
import type { Endpoint } from "#contracts/endpoint.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import type { OverviewRange } from "#core/overview/overview-span.ts";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { ActivityPanel } from "./activity-panel.tsx";
import { ChangeList } from "./change-list.tsx";
import { EndpointFacts } from "./endpoint-facts.tsx";
import { endpointSentence } from "./endpoint-sentence.ts";
import { LimitsForm } from "./limits-form.tsx";
import { PauseResume } from "./pause-resume.tsx";
import { SendPing } from "./send-ping.tsx";
import { SigningPanel } from "./signing-panel.tsx";

/** One target: how it is, how it did, its limits, its signing secret, and what was changed of it. */
export function EndpointScreen({ id }: { id: string }) {
  const endpoint = useEndpoint(id);
  if (endpoint.data) return <EndpointView endpoint={endpoint.data} />;
  return (
    <>
      <PageHeader title="Endpoint" back={back} />
      <QueryState query={endpoint} loading={<Skeleton rows={8} />}>
        {() => null}
      </QueryState>
    </>
  );
}

const back = { href: "/endpoints", label: "Endpoints" };

function EndpointView({ endpoint }: { endpoint: Endpoint }) {
  const [range, setRange] = useState<OverviewRange>("24h");
  const activity = useEndpointActivity(endpoint.id, range);
  const day = useEndpointActivity(endpoint.id, "24h");
  return (
    <>
      <PageHeader
        back={back}
        title={
          <>
            {endpointName(endpoint.origin)} <StatusBadge status={endpoint.status} />
          </>
        }
        description={endpointSentence(endpoint, day.data?.total)}
        action={
          <>
            {day.data ? <SendPing endpoint={endpoint} latestPath={day.data.latestPath} /> : null}
            <PauseResume endpoint={endpoint} />
          </>
        }
      />
      <div className="flex flex-col gap-8">
        <EndpointFacts endpoint={endpoint} />
        <QueryState query={activity} loading={<Skeleton rows={6} rowClassName="h-12" />}>
          {(data) => <ActivityPanel activity={data} range={range} onRangeChange={setRange} />}
        </QueryState>
        <p>
          <Link
            href={withSearch("/deliveries", { endpoint: endpoint.origin })}
            className="rounded-control text-accent underline-offset-2 hover:underline"
          >
            See every delivery to it in the log
          </Link>
        </p>
        <LimitsForm endpoint={endpoint} />
        <SigningPanel endpoint={endpoint} />
        <ChangeList changes={day.data?.changes ?? []} />
      </div>
    </>
  );
}
