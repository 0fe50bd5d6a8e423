"use client";
import { SearchX, Webhook } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useEndpoints } from "#client/endpoints/endpoints.ts";
import { withSearch } from "#client/paged.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { SearchBox } from "#ui/search-box.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { EndpointTable } from "./endpoint-table.tsx";

/** Every target a flow has sent to, those in trouble first. */
export function EndpointsPage() {
  const q = useSearchParams().get("q") ?? "";
  const endpoints = useEndpoints(q);
  const look = (text: string) => window.history.replaceState(null, "", withSearch("/endpoints", { q: text }));
  return (
    <>
      <PageHeader
        title="Endpoints"
        description="The servers your flows send to, those in trouble first. Each has a signing secret of its own."
      />
      <search className="mb-3 block">
        <SearchBox value={q} onChange={look} label="Search by address" placeholder="Part of an address" />
      </search>
      <QueryState query={endpoints} loading={<Skeleton rows={4} className="pt-8" />}>
        {(rows) =>
          rows.length > 0 ? (
            <>
              <EndpointTable endpoints={rows} />
              <LoadMore query={endpoints} />
            </>
          ) : q ? (
            <EmptyState icon={<SearchX />} title="No endpoint fits" body="Look for another part of its address." />
          ) : (
            <EmptyState
              icon={<Webhook />}
              title="No endpoint yet"
              body="An endpoint appears by itself when a flow first sends to its address."
            />
          )
        }
      </QueryState>
    </>
  );
}
