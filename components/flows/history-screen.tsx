"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import { History } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { flowQuery, flowVersionsQuery } from "#client/flows/flow-queries.ts";
import type { FlowVersion } from "#contracts/flow.ts";
import { Badge } from "#ui/badge.tsx";
import { Button, LinkButton } from "#ui/button.tsx";
import { CodeBlock } from "#ui/code-block.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { ErrorState } from "#ui/error-state.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { DefinitionView } from "./definition-view.tsx";

/** What was published when, by whom, and what it said. Published versions never change. */
export function HistoryScreen({ id }: { id: string }) {
  const flow = useQuery(flowQuery(id));
  const versions = useInfiniteQuery(flowVersionsQuery(id));
  const wanted = Number(useSearchParams().get("version"));
  const chosen = versions.data?.find(({ version }) => version === wanted) ?? versions.data?.[0];
  return (
    <>
      <PageHeader
        back={{ href: `/flows/${id}`, label: flow.data?.name ?? "Flow" }}
        title="History"
        description="Every published version, as it was. Deliveries keep the version they were made from."
      />
      {versions.isPending ? (
        <Skeleton rows={8} />
      ) : !versions.data ? (
        <ErrorState error={versions.error} onRetry={() => versions.refetch()} />
      ) : !chosen ? (
        <EmptyState
          icon={<History />}
          title="Nothing was published yet"
          body="The history begins with the first version that goes live."
          action={<LinkButton href={`/flows/${id}`}>Back to the flow</LinkButton>}
        />
      ) : (
        <div className="grid items-start gap-6 md:grid-cols-[16rem_minmax(0,1fr)]">
          <div>
            <VersionList
              id={id}
              versions={versions.data}
              chosen={chosen.version}
              live={flow.data?.liveVersion ?? null}
            />
            {versions.hasNextPage ? (
              <Button
                size="sm"
                className="mt-3"
                loading={versions.isFetchingNextPage}
                onClick={() => versions.fetchNextPage()}
              >
                Older versions
              </Button>
            ) : null}
          </div>
          <Tabs
            key={chosen.version}
            aria-label={`Version ${chosen.version}`}
            tabs={[
              { value: "words", label: "In words", content: <DefinitionView definition={chosen.definition} /> },
              {
                value: "json",
                label: "As JSON",
                content: (
                  <CodeBlock
                    language="json"
                    text={JSON.stringify(chosen.definition)}
                    label="Definition"
                    maxHeight="70vh"
                  />
                ),
              },
            ]}
          />
        </div>
      )}
    </>
  );
}

interface VersionListProps {
  id: string;
  versions: readonly FlowVersion[];
  chosen: number;
  live: number | null;
}

function VersionList({ id, versions, chosen, live }: VersionListProps) {
  return (
    <ol className="flex flex-col gap-1">
      {versions.map(({ version, note, publishedAt, publishedBy }) => (
        <li key={version}>
          <Link
            href={`/flows/${id}/history?version=${version}`}
            replace
            scroll={false}
            aria-current={version === chosen ? "true" : undefined}
            className={clsx("block rounded-control px-3 py-2", version === chosen ? "bg-hover" : "hover:bg-hover")}
          >
            <span className="flex items-center gap-2 font-medium">
              Version {version}
              {version === live ? <Badge tone="ok">Live</Badge> : null}
            </span>
            <span className="block truncate text-muted text-sm">
              {publishedBy}, <RelativeTime iso={publishedAt} />
            </span>
            {note ? <span className="block text-sm wrap-anywhere">{note}</span> : null}
          </Link>
        </li>
      ))}
    </ol>
  );
}
