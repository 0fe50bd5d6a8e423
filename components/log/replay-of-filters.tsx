"use client";
import { ReplayButton } from "#components/replays/replay-button.tsx";
import { deliveryFilterSchema } from "#contracts/delivery.ts";
import { LinkButton } from "#ui/button.tsx";

/** Sends again what the log is narrowed to, and the way to what was sent so before. */
export function ReplayOfFilters({ search }: { search: Record<string, string> }) {
  const { test: _, ...others } = search;
  const { data: filter } = deliveryFilterSchema.safeParse(others);
  return (
    <>
      <LinkButton variant="ghost" href="/replays">
        Replays
      </LinkButton>
      {filter ? <ReplayButton filter={filter} /> : null}
    </>
  );
}
