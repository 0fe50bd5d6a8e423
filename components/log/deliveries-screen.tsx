"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useRef, useState } from "react";
import { DeliveryPage } from "#components/deliveries/delivery-page.tsx";
import { DeliverySheet } from "#components/deliveries/delivery-sheet.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { DeliveriesList } from "./deliveries-list.tsx";
import { DeliveryFilterBar } from "./delivery-filter-bar.tsx";
import { type DeliveryFilters, deliveriesHref, deliveryIdOf, readFilters } from "./delivery-filters.ts";
import { ReplayOfFilters } from "./replay-of-filters.tsx";
import { useDeliveryRows } from "./use-delivery-rows.ts";
import { focusRow, useRowKeys } from "./use-row-keys.ts";

/**
 * The log, and over it the delivery the address names. It stands in the layout, so the list stays as it is while
 * deliveries open and close. A delivery whose address was opened directly is a page of its own.
 */
export function DeliveriesScreen() {
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
  const list = useRef<HTMLDivElement>(null);
  const openedHere = useRef(false);
  const rows = useDeliveryRows(filters);

  const change = useCallback((next: DeliveryFilters) => {
    window.history.replaceState(null, "", deliveriesHref(next));
  }, []);
  function open(id: string) {
    openedHere.current = true;
    window.history.pushState(null, "", deliveriesHref(filters, id));
  }
  function close() {
    if (openedHere.current) window.history.back();
    else window.history.pushState(null, "", deliveriesHref(filters));
    openedHere.current = false;
  }
  function move(step: 1 | -1) {
    if (openId === null) return focusRow(list.current, step);
    const index = rows.shown?.findIndex((row) => row.id === openId) ?? -1;
    const next = index === -1 ? undefined : rows.shown?.[index + step];
    if (next) window.history.replaceState(null, "", deliveriesHref(filters, next.id));
  }
  useRowKeys(move);

  return (
    <>
      <PageHeader
        title="Deliveries"
        description="What was sent, what came back, and what happens next."
        action={<ReplayOfFilters filters={filters} />}
      />
      <DeliveryFilterBar filters={filters} onChange={change} />
      <div ref={list}>
        <DeliveriesList filters={filters} rows={rows} openId={openId} onOpen={open} onClear={change} />
      </div>
      <DeliverySheet id={openId} onClose={close} />
    </>
  );
}
