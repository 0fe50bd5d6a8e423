"use client";
import { ArrowUp, SearchX, Send } from "lucide-react";
import type { RefObject } from "react";
import { logPageSize } from "#client/deliveries/log.ts";
import { formatCount } from "#client/format.ts";
import { idTime } from "#core/retention/id-time.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { ErrorState } from "#ui/error-state.tsx";
import { Notice } from "#ui/notice.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { type DeliveryFilters, deliveriesHref, isFiltered, noFilters } from "./delivery-filters.ts";
import type { ShownColumn } from "./log-columns.tsx";
import { LogTable, type LogTableHandle } from "./log-table.tsx";
import type { LogRows } from "./use-log-rows.ts";

interface LogListProps {
  filters: DeliveryFilters;
  rows: LogRows;
  columns: readonly ShownColumn[];
  openId: string | null;
  onOpen: (id: string) => void;
  onClear: (filters: DeliveryFilters) => void;
  handle: RefObject<LogTableHandle | null>;
}

export function LogList({ filters, rows, columns, openId, onOpen, onClear, handle }: LogListProps) {
  const { query, shown, newerCount, hasMany, revealNewer } = rows;
  if (shown === null)
    return query.isError ? <ErrorState error={query.error} onRetry={() => query.refetch()} /> : <Skeleton rows={12} />;
  const searchedTo = pausedAt(rows);
  if (shown.length === 0 && searchedTo === null)
    return isFiltered(filters) ? <NothingFound onClear={onClear} /> : <NothingYet />;
  const newWords = hasMany ? "Many new" : `${newerCount} new`;
  return (
    <>
      <p role="status" className="sr-only">
        {hasMany || newerCount > 0 ? `${hasMany ? "Many" : newerCount} new deliveries above` : ""}
      </p>
      {hasMany || newerCount > 0 ? (
        <div className="sticky top-14 z-10 -mb-8 flex h-8 justify-center">
          <Button size="sm" className="shadow-float" icon={<ArrowUp aria-hidden />} onClick={revealNewer}>
            {newWords}
          </Button>
        </div>
      ) : null}
      {query.isError ? (
        <Notice
          tone="warn"
          className="mb-3"
          action={
            <Button size="sm" onClick={() => query.fetchNextPage()}>
              Try again
            </Button>
          }
        >
          Older deliveries could not be read.
        </Notice>
      ) : null}
      <LogTable
        rows={shown}
        columns={columns}
        hrefOf={(id) => deliveriesHref(filters, id)}
        onOpen={onOpen}
        openId={openId}
        onNearEnd={() => {
          if (query.hasNextPage && !query.isFetching && !query.isError && searchedTo === null)
            void query.fetchNextPage();
        }}
        handle={handle}
      />
      <ListEnd rows={rows} searchedTo={searchedTo} />
    </>
  );
}

function ListEnd({ rows: { query, shown }, searchedTo }: { rows: LogRows; searchedTo: string | null }) {
  if (searchedTo !== null)
    return (
      <div className="mt-4 flex flex-col items-center gap-2 text-muted text-sm">
        <p>
          Looked through what was made since <RelativeTime iso={searchedTo} />.
        </p>
        <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          Search further back
        </Button>
      </div>
    );
  if (query.hasNextPage)
    return (
      <div className="mt-4 flex justify-center">
        <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          Load more
        </Button>
      </div>
    );
  return (
    <p className="mt-4 text-center text-muted text-sm">
      {formatCount(shown?.length ?? 0, "delivery", "deliveries")}, that is all.
    </p>
  );
}

/** Where a search for a frequent text stopped before its page was full, ISO 8601; null when it did not. */
function pausedAt({ cursor, lastPageSize, search }: LogRows): string | null {
  return search.q !== undefined && cursor !== null && lastPageSize < logPageSize ? idTime(cursor) : null;
}

function NothingYet() {
  return (
    <EmptyState
      icon={<Send />}
      title="Nothing has been sent yet"
      body="As soon as an event starts a live flow, its deliveries appear here, with what was sent and what came back."
      action={
        <LinkButton variant="primary" href="/flows">
          Go to flows
        </LinkButton>
      }
    />
  );
}

function NothingFound({ onClear }: { onClear: (filters: DeliveryFilters) => void }) {
  return (
    <EmptyState
      icon={<SearchX />}
      title="No delivery fits these filters"
      body="Look for another order number or status, or look at everything."
      action={<Button onClick={() => onClear(noFilters)}>Clear the filters</Button>}
    />
  );
}
