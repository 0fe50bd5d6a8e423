"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { eventsQuery } from "#client/events/events.ts";
import { formatRelative } from "#client/format.ts";
import { aboutEvent } from "#components/events/event-words.ts";
import { useMe } from "#components/frame/me-context.tsx";
import { describeEventType } from "#core/events/describe-event-type.ts";
import { Combobox } from "#ui/combobox.tsx";
import { type ChosenEvent, sampleEventId } from "./use-chosen-event.ts";

/** Which event the values and the result are of: one of the newest, or the sample. */
export function EventChoice({ eventType, event }: { eventType: string; event: ChosenEvent }) {
  const { store } = useMe();
  const events = useInfiniteQuery(eventsQuery({ type: eventType, limit: 50 }));
  const { label, sample } = describeEventType(eventType);
  const options = [
    {
      value: sampleEventId,
      label: `Sample: ${label}`,
      description: aboutEvent({ orderNumber: sample.event.orderNumber ?? null, personEmail: sample.person.email }),
    },
    ...(events.data ?? []).map((row) => ({
      value: row.id,
      label: aboutEvent(row) || row.externalId || label,
      description: `came in ${formatRelative(Date.parse(row.receivedAt), Date.now(), store.timeZone)}`,
    })),
  ];
  return (
    <Combobox
      aria-label="Event to write with"
      value={event.eventId}
      onValueChange={event.choose}
      options={options}
      placeholder="Search by order number or e-mail"
      emptyText="None of the last 50 events fits."
      className="w-full @lg:w-72"
    />
  );
}
