"use client";
import { useQuery } from "@tanstack/react-query";
import { walkQuery } from "#client/simulate/walk.ts";
import { BodyView } from "#components/deliveries/body-view.tsx";
import type { Flow } from "#contracts/flow.ts";
import type { Walk } from "#contracts/simulation.ts";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface VersionDifferenceProps {
  flow: Flow;
  savedAt: string;
  eventId: string;
}

/** What the draft and the live version would send for one event, beside each other. */
export function VersionDifference({ flow, savedAt, eventId }: VersionDifferenceProps) {
  const versions = [
    { label: "The draft would send", version: "draft" as const },
    ...(flow.liveVersion === null ? [] : [{ label: "The live version sends", version: flow.liveVersion }]),
  ];
  return (
    <div className="mt-2 grid gap-4 lg:grid-cols-2">
      {versions.map(({ label, version }) => (
        <Version key={label} label={label} flowId={flow.id} savedAt={savedAt} input={{ eventId, version }} />
      ))}
    </div>
  );
}

interface VersionProps {
  label: string;
  flowId: string;
  savedAt: string;
  input: { eventId: string; version: "draft" | number };
}

function Version({ label, flowId, savedAt, input }: VersionProps) {
  const walk = useQuery(walkQuery(flowId, savedAt, input));
  return (
    <section aria-label={label} className="min-w-0">
      <h4 className="mb-1 font-medium">{label}</h4>
      <QueryState query={walk} loading={<Skeleton rows={4} />}>
        {(loaded) => <Requests walk={loaded} />}
      </QueryState>
    </section>
  );
}

function Requests({ walk }: { walk: Walk }) {
  const requests = walk.starts ? walk.steps.filter((step) => step.request !== null || step.error !== null) : [];
  if (requests.length === 0) return <p className="text-muted text-sm">Nothing.</p>;
  return requests.map(({ stepId, request, error }) => (
    <div key={stepId} className="mb-3">
      {request ? (
        <>
          <p className="mb-1 font-mono text-sm wrap-anywhere">
            {request.method} {request.url}
          </p>
          <BodyView body={request.body} label="Request body" emptyText="Without a body." />
        </>
      ) : (
        <p className="text-bad text-sm">{error?.message}</p>
      )}
    </div>
  ));
}
