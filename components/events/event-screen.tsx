"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { eventQuery } from "#client/events/events.ts";
import { formatMoney } from "#client/format.ts";
import { DeliveryBriefList } from "#components/deliveries/delivery-brief-list.tsx";
import { orderHref, personHref } from "#components/people/hrefs.ts";
import type { EventDetail } from "#contracts/event-view.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";
import { CodeBlock } from "#ui/code-block.tsx";
import { ErrorState } from "#ui/error-state.tsx";
import { KeyValue } from "#ui/key-value.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { DecisionList } from "./decision-list.tsx";
import { eventSentence, ownRuns } from "./event-words.ts";
import { RunList } from "./run-list.tsx";

/** One event: what it said, which flows it started and why, and what was sent. */
export function EventScreen({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(eventQuery(id));
  const title = data
    ? [eventTypeLabel(data.type), data.orderNumber && `#${data.orderNumber}`].filter(Boolean).join(" ")
    : "Event";
  return (
    <>
      <PageHeader
        back={{ href: "/events", label: "Events" }}
        title={title}
        description={data ? eventSentence(data) : undefined}
      />
      {data ? (
        <Loaded event={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => refetch()} />
      ) : (
        <Skeleton rows={10} />
      )}
    </>
  );
}

function Loaded({ event }: { event: EventDetail }) {
  const runs = ownRuns(event);
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <div className="flex min-w-0 flex-col gap-8">
        <Part title="Flows">
          <DecisionList decisions={event.decisions} />
        </Part>
        {runs.length > 0 ? (
          <Part title="Runs">
            <RunList runs={runs} />
          </Part>
        ) : null}
        {event.deliveries.length > 0 ? (
          <Part title="Deliveries">
            <DeliveryBriefList rows={event.deliveries} />
          </Part>
        ) : null}
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <Facts event={event} />
        <Tabs
          aria-label="What the event says"
          tabs={[
            {
              value: "event",
              label: "Event",
              content: <Json value={event.event} label="Event, as templates see it" />,
            },
            {
              value: "payload",
              label: "As received",
              content: <Json value={event.payload} label="Payload as received" />,
            },
            { value: "person", label: "Person", content: <Json value={event.person} label="Person" /> },
          ]}
        />
      </div>
    </div>
  );
}

function Json({ value, label }: { value: EventDetail["event"]; label: string }) {
  return <CodeBlock language="json" text={stringifyJson(value, 2)} label={label} maxHeight="36rem" wrap />;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-2 font-medium">{title}</h2>
      {children}
    </section>
  );
}

function To({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="text-accent underline underline-offset-2 hover:decoration-2">
      {children}
    </Link>
  );
}

function Facts({ event }: { event: EventDetail }) {
  const optional = (label: string, value: ReactNode) => (value ? [{ label, value }] : []);
  return (
    <KeyValue
      items={[
        { label: "Source", value: event.sourceName ?? "–" },
        ...optional("Order", event.orderNumber && <To href={orderHref(event.orderNumber)}>#{event.orderNumber}</To>),
        ...optional("Customer", event.personEmail && <To href={personHref(event.personEmail)}>{event.personEmail}</To>),
        ...optional("Worth", event.orderValue && formatMoney(event.orderValue.amount, event.orderValue.currency)),
        { label: "Happened", value: <RelativeTime iso={event.occurredAt} /> },
        { label: "Received", value: <RelativeTime iso={event.receivedAt} /> },
        ...optional("Id in the shop", event.externalId && <code className="text-sm">{event.externalId}</code>),
        { label: "Id", value: <code className="text-sm">{event.id}</code> },
      ]}
    />
  );
}
