"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { eventsQuery } from "#client/events/events.ts";
import { formatRelative } from "#client/format.ts";
import { aboutEvent } from "#components/events/event-words.ts";
import { useMe } from "#components/frame/me-context.tsx";
import { describeEventType } from "#core/events/describe-event-type.ts";
import { Combobox } from "#ui/combobox.tsx";
import { Field } from "#ui/field.tsx";

/** What is chosen while no real event is. */
export const sampleEvent = "sample";

/** As the API wants the choice. */
export function eventInput(eventId: string): { sample: true } | { eventId: string } {
  return eventId === sampleEvent ? { sample: true } : { eventId };
}

interface EventChoiceProps {
  eventType: string;
  value: string;
  onChange: (eventId: string) => void;
}

/** Which event to test with: the catalogue's sample, or one that really came in. */
export function EventChoice({ eventType, value, onChange }: EventChoiceProps) {
  const { store } = useMe();
  const events = useInfiniteQuery(eventsQuery({ type: eventType, limit: 50 }));
  const { label, sample: example } = describeEventType(eventType);
  const about = aboutEvent({ orderNumber: example.event.orderNumber ?? null, personEmail: example.person.email });
  const options = [
    { value: sampleEvent, label: `Sample: ${label}`, description: about },
    ...(events.data ?? []).map((event) => ({
      value: event.id,
      label: aboutEvent(event) || event.externalId || label,
      description: `came in ${formatRelative(Date.parse(event.receivedAt), Date.now(), store.timeZone)}`,
    })),
  ];
  return (
    <Field label="Event">
      <Combobox
        value={value}
        onValueChange={onChange}
        options={options}
        placeholder="Search by order number or e-mail"
        emptyText="None of the last 50 events fits."
      />
    </Field>
  );
}
