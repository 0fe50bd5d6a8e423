"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { eventQuery } from "#client/events/events.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";
import { CodeBlock } from "#ui/code-block.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** The event a delivery was made from, as templates see it. */
export function EventPeek({ eventId }: { eventId: string }) {
  return (
    <QueryState query={useQuery(eventQuery(eventId))} loading={<Skeleton rows={8} />}>
      {({ event, person, receivedAt, sourceName }) => (
        <div className="flex flex-col gap-3">
          <p className="text-muted text-sm">
            {sourceName ? `From ${sourceName}, ` : ""}
            received <RelativeTime iso={receivedAt} />.{" "}
            <Link href={`/events/${eventId}`} className="text-accent underline underline-offset-2 hover:decoration-2">
              Which flows it started, and which not
            </Link>
          </p>
          <CodeBlock
            language="json"
            text={stringifyJson({ event, person }, 2)}
            label="The event, as templates see it"
            wrap
          />
        </div>
      )}
    </QueryState>
  );
}
