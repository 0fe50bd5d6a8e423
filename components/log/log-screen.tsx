"use client";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useRef, useState } from "react";
import { DeliveryPage } from "#components/deliveries/delivery-page.tsx";
import { DeliverySheet } from "#components/deliveries/delivery-sheet.tsx";
import type { Delivery, SearchPlace } from "#contracts/delivery.ts";
import type { SavedView } from "#contracts/saved-view.ts";
import { PageHeader } from "#ui/page-header.tsx";
import { ShortcutDialog } from "#ui/shortcut-dialog.tsx";
import { useShortcuts } from "#ui/use-shortcuts.ts";
import { ColumnPicker } from "./column-picker.tsx";
import { type DeliveryFilters, deliveriesHref, deliveryIdOf, filterSearch, readFilters } from "./delivery-filters.ts";
import { ExportMenu } from "./export-menu.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { FoundLine } from "./found-line.tsx";
import { columnsOf } from "./log-columns.tsx";
import { LogList } from "./log-list.tsx";
import type { LogTableHandle } from "./log-table.tsx";
import { ReplayOfFilters } from "./replay-of-filters.tsx";
import { ResendByKey } from "./resend-by-key.tsx";
import { logShortcuts } from "./shortcuts.ts";
import { useColumns } from "./use-columns.ts";
import { useLogRows } from "./use-log-rows.ts";
import { useRowKeys } from "./use-row-keys.ts";
import { ViewsMenu } from "./views-menu.tsx";

/**
 * The log, and over it the delivery the address names. It stands in the layout, so the list stays as it is while
 * deliveries open and close. A delivery whose address was opened directly is a page of its own.
 */
export function LogScreen() {
  const search = useSearchParams();
  const filters = useMemo(() => readFilters(new URLSearchParams(search)), [search]);
  const openId = deliveryIdOf(usePathname());
  const [isOwnPage, setIsOwnPage] = useState(openId !== null);
  if (isOwnPage && openId === null) setIsOwnPage(false);
  return isOwnPage && openId !== null ? (
    <DeliveryPage id={openId} />
  ) : (
    <DeliveryLog filters={filters} openId={openId} />
  );
}

function DeliveryLog({ filters, openId }: { filters: DeliveryFilters; openId: string | null }) {
  const table = useRef<LogTableHandle>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const openedHere = useRef(false);
  const router = useRouter();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [resending, setResending] = useState<Delivery | null>(null);
  const columns = useColumns();
  const rows = useLogRows(filters);

  const change = useCallback((next: DeliveryFilters) => {
    window.history.replaceState(null, "", deliveriesHref(next));
  }, []);
  function apply(view: SavedView) {
    change(readFilters(new URLSearchParams(view.query)));
    if (view.columns) columns.choose(view.columns);
  }
  function open(id: string) {
    openedHere.current = true;
    window.history.pushState(null, "", deliveriesHref(filters, id));
  }
  function close() {
    if (openedHere.current) window.history.back();
    else window.history.pushState(null, "", deliveriesHref(filters));
    openedHere.current = false;
  }
  const currentIndex = () => {
    const id = openId ?? focusedId();
    return id === null ? -1 : (rows.shown?.findIndex((row) => row.id === id) ?? -1);
  };
  function move(step: 1 | -1) {
    const index = currentIndex();
    const next = rows.shown?.[index === -1 ? 0 : index + step];
    if (!next) return;
    if (openId === null) table.current?.focusRow(index === -1 ? 0 : index + step);
    else if (index !== -1) window.history.replaceState(null, "", deliveriesHref(filters, next.id));
  }
  useRowKeys(move);
  useShortcuts({
    "/": () => searchBox.current?.select(),
    "?": () => setIsHelpOpen(true),
    r: () => setResending(rows.shown?.[currentIndex()] ?? null),
    e: () => {
      const row = rows.shown?.[currentIndex()];
      if (row) router.push(`/events/${row.eventId}`);
    },
  });
  const onSearchIn = (searchIn: SearchPlace) => change({ ...filters, searchIn });

  return (
    <>
      <PageHeader
        title="Deliveries"
        description="What was sent, what came back, and what happens next."
        action={<ReplayOfFilters search={rows.search} />}
      />
      <FilterBar filters={filters} onChange={change} searchRef={searchBox}>
        <ViewsMenu
          query={new URLSearchParams(filterSearch(filters)).toString()}
          columns={columns.ids}
          onApply={apply}
        />
        <ExportMenu search={rows.search} />
        <ColumnPicker shown={columns.ids} onChange={columns.choose} />
      </FilterBar>
      {filters.q ? <FoundLine search={rows.search} onSearchIn={onSearchIn} /> : null}
      <LogList
        filters={filters}
        rows={rows}
        columns={columnsOf(columns.ids)}
        openId={openId}
        onOpen={open}
        onClear={change}
        handle={table}
      />
      <DeliverySheet id={openId} onClose={close} />
      <ResendByKey delivery={resending} onDone={() => setResending(null)} />
      <ShortcutDialog open={isHelpOpen} onClose={() => setIsHelpOpen(false)} shortcuts={logShortcuts} />
    </>
  );
}

/** The delivery whose row has the focus. */
function focusedId(): string | null {
  return document.activeElement?.closest<HTMLElement>("[data-delivery-id]")?.dataset.deliveryId ?? null;
}
