"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { eventsQuery } from "#client/events/events.ts";
import { isCatalogued } from "#core/events/catalogue.ts";
import { sampleEventId } from "./event-words.ts";

/** The event to begin with: the sample, but of the store's own types, whose sample says little, the newest if there is one. */
export function useFirstEvent(eventType: string): string {
  const isOwn = !isCatalogued(eventType);
  const { data } = useInfiniteQuery({ ...eventsQuery({ type: eventType, limit: 50 }), enabled: isOwn });
  return (isOwn ? data?.[0]?.id : null) ?? sampleEventId;
}
