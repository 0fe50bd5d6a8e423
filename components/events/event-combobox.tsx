"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { eventsQuery } from "#client/events/events.ts";
import { formatRelative } from "#client/format.ts";
import { useMe } from "#components/frame/me-context.tsx";
import { describeEventType } from "#core/events/describe-event-type.ts";
import { Combobox } from "#ui/combobox.tsx";
import { aboutEvent, sampleEventId } from "./event-words.ts";

interface EventComboboxProps {
  /** Whose sample there is to choose. */
  eventType: string;
  /** Whose events there are to choose; null those of every type. The same type, if nothing else is said. */
  from?: string | null;
  /** The id of an event, or `sampleEventId`. */
  value: string;
  onChange: (eventId: string) => void;
  "aria-label"?: string;
  className?: string;
}

/** One of the newest events of a type, or its sample. */
export function EventCombobox({ eventType, from = eventType, value, onChange, ...rest }: EventComboboxProps) {
  const { store } = useMe();
  const events = useInfiniteQuery(eventsQuery({ type: from ?? undefined, limit: 50 }));
  const { label, sample } = describeEventType(eventType);
  const about = aboutEvent({ orderNumber: sample.event.orderNumber ?? null, personEmail: sample.person.email });
  const options = [
    { value: sampleEventId, label: `Sample: ${label}`, description: about },
    ...(events.data ?? []).map((event) => ({
      value: event.id,
      label: aboutEvent(event) || event.externalId || label,
      description: `came in ${formatRelative(Date.parse(event.receivedAt), Date.now(), store.timeZone)}`,
    })),
  ];
  return (
    <Combobox
      {...rest}
      value={value}
      onValueChange={onChange}
      options={options}
      placeholder="Search by order number or e-mail"
      emptyText="None of the last 50 events fits."
    />
  );
}
