"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Radar, SearchX } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { eventsQuery } from "#client/events/events.ts";
import { withSearch } from "#client/paged.ts";
import { eventCatalogue } from "#core/events/catalogue.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { ErrorState } from "#ui/error-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { SearchBox } from "#ui/search-box.tsx";
import { Select } from "#ui/select.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { EventTable } from "./event-table.tsx";
import { ReceivedPeriod } from "./received-period.tsx";

const anyType = "any";

/** Every event that came in, newest first, narrowed by type and by what is searched for. */
export function EventsScreen() {
  const search = useSearchParams();
  const filters = readFilters(search);
  const narrow = (change: Partial<EventFilters>) =>
    window.history.replaceState(null, "", withSearch("/events", { ...filters, ...change }));
  return (
    <>
      <PageHeader title="Events" description="What your shop told Hookline, and which flows it started." />
      <search className="mb-3 flex flex-wrap items-center gap-2">
        <SearchBox
          value={filters.q}
          onChange={(q) => narrow({ q })}
          label="Search by order number, e-mail or id"
          placeholder="Order, e-mail or id"
        />
        <TypeSelect type={filters.type} onChange={(type) => narrow({ type })} />
        <ReceivedPeriod {...filters} onClear={() => narrow({ from: "", to: "" })} />
      </search>
      <EventList filters={filters} onClear={() => narrow(noFilters)} />
    </>
  );
}

interface EventFilters {
  type: string;
  q: string;
  /** Received in this time; ISO 8601. */
  from: string;
  to: string;
}

const noFilters: EventFilters = { type: "", q: "", from: "", to: "" };

function readFilters(search: URLSearchParams): EventFilters {
  const time = (name: string) => {
    const text = search.get(name) ?? "";
    return Number.isNaN(Date.parse(text)) ? "" : text;
  };
  return { type: search.get("type") ?? "", q: search.get("q") ?? "", from: time("from"), to: time("to") };
}

function TypeSelect({ type, onChange }: { type: string; onChange: (type: string) => void }) {
  const known = Object.values(eventCatalogue).map(({ id, label }) => ({ value: id as string, label }));
  const own = type !== "" && !known.some((option) => option.value === type);
  return (
    <Select
      aria-label="Event type"
      className="w-48!"
      value={type || anyType}
      options={[
        { value: anyType, label: "Any type" },
        ...known,
        ...(own ? [{ value: type, label: eventTypeLabel(type) }] : []),
      ]}
      onValueChange={(value) => onChange(value === anyType ? "" : value)}
    />
  );
}

function EventList({ filters, onClear }: { filters: EventFilters; onClear: () => void }) {
  const query = useInfiniteQuery(eventsQuery({ ...filters }));
  if (query.isPending) return <Skeleton rows={12} />;
  if (!query.data) return <ErrorState error={query.error} onRetry={() => query.refetch()} />;
  if (query.data.length === 0)
    return Object.values(filters).some((value) => value !== "") ? (
      <EmptyState
        icon={<SearchX />}
        title="No event fits"
        body="Look for another order number, e-mail, type or time, or look at everything."
        action={<Button onClick={onClear}>Clear the search</Button>}
      />
    ) : (
      <EmptyState
        icon={<Radar />}
        title="No event has come in yet"
        body="Connect your shop, and each order it tells Hookline about appears here."
        action={
          <LinkButton variant="primary" href="/sources">
            Connect a source
          </LinkButton>
        }
      />
    );
  return (
    <>
      <EventTable rows={query.data} />
      <LoadMore query={query} />
    </>
  );
}
