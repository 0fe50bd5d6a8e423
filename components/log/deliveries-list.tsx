"use client";
import { ArrowUp, SearchX, Send } from "lucide-react";
import { formatCount } from "#client/format.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { ErrorState } from "#ui/error-state.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { type DeliveryFilters, deliveriesHref, isFiltered, noFilters } from "./delivery-filters.ts";
import { DeliveryTable } from "./delivery-table.tsx";
import type { useDeliveryRows } from "./use-delivery-rows.ts";

interface DeliveriesListProps {
  filters: DeliveryFilters;
  rows: ReturnType<typeof useDeliveryRows>;
  openId: string | null;
  onOpen: (id: string) => void;
  onClear: (filters: DeliveryFilters) => void;
}

export function DeliveriesList({ filters, rows, openId, onOpen, onClear }: DeliveriesListProps) {
  const { query, shown, newerCount, revealNewer } = rows;
  if (shown === null)
    return query.isError ? <ErrorState error={query.error} onRetry={() => query.refetch()} /> : <Skeleton rows={12} />;
  if (shown.length === 0) return isFiltered(filters) ? <NothingFound onClear={onClear} /> : <NothingYet />;
  function showNew() {
    revealNewer();
    window.scrollTo({ top: 0, behavior: "smooth" });
  }
  return (
    <>
      <p role="status" className="sr-only">
        {newerCount > 0 ? `${formatCount(newerCount, "new delivery", "new deliveries")} above` : ""}
      </p>
      {newerCount > 0 ? (
        <div className="sticky top-14 z-10 -mb-8 flex h-8 justify-center">
          <Button size="sm" className="shadow-float" icon={<ArrowUp aria-hidden />} onClick={showNew}>
            {newerCount} new
          </Button>
        </div>
      ) : null}
      {query.isRefetchError ? (
        <Notice
          tone="warn"
          className="mb-3"
          action={
            <Button size="sm" onClick={() => query.refetch()}>
              Try again
            </Button>
          }
        >
          The list could not be renewed; what you see may be out of date.
        </Notice>
      ) : null}
      <DeliveryTable
        label="Deliveries, newest first"
        rows={shown}
        hrefOf={(id) => deliveriesHref(filters, id)}
        onOpen={onOpen}
        openId={openId}
      />
      {query.hasNextPage ? (
        <div className="mt-4 flex justify-center">
          <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            Load more
          </Button>
        </div>
      ) : (
        <p className="mt-4 text-center text-muted text-sm">
          {formatCount(shown.length, "delivery", "deliveries")}, that is all.
        </p>
      )}
    </>
  );
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
