"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import { flowQuery } from "#client/flows/flow-queries.ts";
import { heldRunsQuery } from "#client/runs/held-runs.ts";
import type { Flow } from "#contracts/flow.ts";
import { LinkButton } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { ReviewList } from "./review-list.tsx";

/** What of a flow is held, oldest first: a person looks at it and lets it go, or ends it. */
export function ReviewScreen({ id }: { id: string }) {
  const flow = useQuery(flowQuery(id));
  const runs = useInfiniteQuery(heldRunsQuery(id));
  return (
    <>
      <PageHeader
        back={{ href: `/flows/${id}`, label: flow.data?.name ?? "Flow" }}
        title="Review"
        description="Runs of this flow that are held, oldest first. Nothing of them is sent until they go on."
      />
      {flow.data?.status === "paused" ? <PausedNotice flowId={id} /> : null}
      <QueryState query={runs} loading={<Skeleton rows={8} />}>
        {(loaded) =>
          loaded.length > 0 ? (
            <>
              <ReviewList flowId={id} runs={loaded} hasMore={runs.hasNextPage} />
              <LoadMore query={runs} />
            </>
          ) : (
            <NothingHeld flowId={id} release={flow.data?.definition.release} />
          )
        }
      </QueryState>
    </>
  );
}

function PausedNotice({ flowId }: { flowId: string }) {
  return (
    <Notice
      tone="warn"
      className="mb-4"
      title="This flow is paused"
      action={
        <LinkButton size="sm" href={`/flows/${flowId}`}>
          To the flow
        </LinkButton>
      }
    >
      Resume it to release its runs. They can be skipped meanwhile.
    </Notice>
  );
}

function NothingHeld({ flowId, release }: { flowId: string; release: Flow["definition"]["release"] | undefined }) {
  return (
    <EmptyState
      icon={<ListChecks />}
      title="Nothing waits for you"
      body={
        release === "manual"
          ? "The next event that fits this flow appears here, and waits until you release or skip it."
          : "Runs appear here when something holds them, or when the flow is set to wait for a person."
      }
      action={<LinkButton href={`/flows/${flowId}`}>Back to the flow</LinkButton>}
    />
  );
}
