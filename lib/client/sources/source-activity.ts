import { useInfiniteQuery } from "@tanstack/react-query";
import { pagedQuery } from "#client/paged.ts";
import { eventRowSchema } from "#contracts/event-view.ts";
import { rejectionSchema } from "#contracts/source.ts";

/** The events that came from one source, newest first. */
export function useSourceEvents(sourceId: string) {
  return useInfiniteQuery(pagedQuery("events", eventRowSchema, "/api/v1/events", { sourceId, limit: 20 }));
}

/** GET /api/v1/sources/{id}/rejections: what was sent to the source and not taken in, newest first. */
export function useRejections(sourceId: string) {
  return useInfiniteQuery(
    pagedQuery("sources", rejectionSchema, `/api/v1/sources/${sourceId}/rejections`, { limit: 20 }),
  );
}
