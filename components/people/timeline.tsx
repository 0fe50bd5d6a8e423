"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { timelineQuery } from "#client/people/people.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { TimelineItem } from "./timeline-entry.tsx";

interface TimelineProps {
  of: { personEmail: string } | { orderNumber: string };
}

/** The story of a person or an order, newest first: events, what flows decided, deliveries and their answers. */
export function Timeline({ of }: TimelineProps) {
  const query = useInfiniteQuery(timelineQuery(of));
  return (
    <QueryState query={query} loading={<Skeleton rows={10} rowClassName="h-12" />}>
      {(entries) =>
        entries.length === 0 ? (
          <EmptyState
            icon={<History />}
            title="Nothing is known"
            body="No event named it, or it is older than Hookline keeps events."
          />
        ) : (
          <>
            <ol aria-label="What happened, newest first">
              {entries.map((entry) => (
                <TimelineItem key={entry.key} entry={entry} isPerson={"personEmail" in of} />
              ))}
            </ol>
            <LoadMore query={query} />
          </>
        )
      }
    </QueryState>
  );
}
