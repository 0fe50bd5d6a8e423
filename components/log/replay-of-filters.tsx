"use client";
import { ReplayButton } from "#components/replays/replay-button.tsx";
import { deliveryFilterSchema } from "#contracts/delivery.ts";
import { LinkButton } from "#ui/button.tsx";
import { type DeliveryFilters, filterSearch } from "./delivery-filters.ts";

/** Sends again what the log is narrowed to, and the way to what was sent so before. */
export function ReplayOfFilters({ filters }: { filters: DeliveryFilters }) {
  const { test: _, ...search } = filterSearch(filters);
  const { data: filter } = deliveryFilterSchema.safeParse(search);
  return (
    <>
      <LinkButton variant="ghost" href="/replays">
        Replays
      </LinkButton>
      {filter ? <ReplayButton filter={filter} /> : null}
    </>
  );
}
