"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Ellipsis, History } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { flowQuery, flowVersionsQuery } from "#client/flows/flow-queries.ts";
import { exportFlowItem } from "#components/flow-files/export-flow-item.tsx";
import { Button, LinkButton } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Menu } from "#ui/menu.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { VersionList } from "./version-list.tsx";
import { VersionView } from "./version-view.tsx";

/** What was published when, by whom, and what it said; any two compared, and the way back. `?version=3&compare=1`. */
export function HistoryScreen({ id }: { id: string }) {
  const flow = useQuery(flowQuery(id));
  const versions = useInfiniteQuery(flowVersionsQuery(id));
  const search = useSearchParams();
  const wanted = Number(search.get("version"));
  const found = versions.data?.find(({ version }) => version === wanted);
  const { hasNextPage, isFetching, fetchNextPage } = versions;
  const isOlder = wanted > 0 && !found && hasNextPage;
  useEffect(() => {
    if (isOlder && !isFetching) void fetchNextPage();
  }, [isOlder, isFetching, fetchNextPage]);
  const chosen = found ?? versions.data?.[0];

  function show(version: number, compare?: string) {
    const pairs = { version: String(version), ...(compare === undefined ? {} : { compare }) };
    window.history.replaceState(null, "", `/flows/${id}/history?${new URLSearchParams(pairs)}`);
  }

  return (
    <>
      <PageHeader
        back={{ href: `/flows/${id}`, label: flow.data?.name ?? "Flow" }}
        title="History"
        description="Every published version, as it was. Deliveries keep the version they were made from."
        action={
          <Menu
            trigger={<Button variant="ghost" aria-label="More" icon={<Ellipsis aria-hidden />} />}
            items={[exportFlowItem(id)]}
          />
        }
      />
      <QueryState query={versions} loading={<Skeleton rows={8} />}>
        {(loaded) =>
          chosen && !isOlder ? (
            <div className="grid items-start gap-6 md:grid-cols-[16rem_minmax(0,1fr)]">
              <div>
                <VersionList id={id} versions={loaded} chosen={chosen.version} live={flow.data?.liveVersion ?? null} />
                {hasNextPage ? (
                  <Button
                    size="sm"
                    className="mt-3"
                    loading={versions.isFetchingNextPage}
                    onClick={() => fetchNextPage()}
                  >
                    Older versions
                  </Button>
                ) : null}
              </div>
              <VersionView
                flow={flow.data}
                version={chosen}
                versions={loaded}
                comparedWith={search.get("compare")}
                onCompare={(other) => show(chosen.version, other)}
                onRolledBack={(published) => show(published)}
              />
            </div>
          ) : isOlder ? (
            <Skeleton rows={8} />
          ) : (
            <EmptyState
              icon={<History />}
              title="Nothing was published yet"
              body="The history begins with the first version that goes live."
              action={<LinkButton href={`/flows/${id}`}>Back to the flow</LinkButton>}
            />
          )
        }
      </QueryState>
    </>
  );
}
