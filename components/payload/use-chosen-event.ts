"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { eventQuery } from "#client/events/events.ts";
import { rememberEvent, rememberedEvent } from "#client/payload/remembered-event.ts";
import { sampleEventId } from "#components/events/event-words.ts";
import { useFirstEvent } from "#components/events/use-first-event.ts";
import { describeEventType } from "#core/events/describe-event-type.ts";
import type { EventScope } from "#core/events/event-types.ts";

/** The event a payload is written with: one that came in, or the sample; remembered for each flow. */
export function useChosenEvent(eventType: string, flowId: string | null) {
  const [chosen, setEventId] = useState<string | null>(null);
  const first = useFirstEvent(eventType);
  useEffect(() => setEventId(flowId && rememberedEvent(flowId)), [flowId]);
  const eventId = chosen ?? first;
  const event = useQuery({ ...eventQuery(eventId), enabled: eventId !== sampleEventId, retry: false });
  const found = eventId !== sampleEventId && event.data?.type === eventType ? event.data : null;
  const scope = found ? (found as unknown as EventScope) : describeEventType(eventType).sample;
  return {
    // A remembered event may be gone by now, or the trigger may have changed: then the sample counts.
    eventId: found || event.isPending ? eventId : sampleEventId,
    isSample: found === null,
    scope,
    choose(id: string) {
      setEventId(id);
      if (flowId) rememberEvent(flowId, id);
    },
  };
}
