"use client";
import { useQuery } from "@tanstack/react-query";
import { personQuery } from "#client/people/people.ts";
import type { PersonDetail } from "#contracts/people.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { LinkButton } from "#ui/button.tsx";
import { KeyValue } from "#ui/key-value.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { personName } from "./person-name.ts";
import { Timeline } from "./timeline.tsx";

/** One customer: who it is, and everything that happened about them. */
export function PersonScreen({ email }: { email: string }) {
  const { data } = useQuery(personQuery(email));
  return (
    <>
      <PageHeader
        back={{ href: "/people", label: "People" }}
        title={(data && personName(data)) || email}
        description="Every event about this customer, what the flows made of it, and what came of each delivery."
        action={<LinkButton href={`/deliveries?q=${encodeURIComponent(email)}`}>Deliveries in the log</LinkButton>}
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <section aria-label="Timeline" className="min-w-0">
          <Timeline of={{ personEmail: email.toLowerCase() }} />
        </section>
        {data ? <Facts person={data} /> : null}
      </div>
    </>
  );
}

function Facts({ person }: { person: PersonDetail }) {
  const { activities, email, firstSeenAt, phone } = person;
  return (
    <section aria-label="What is known" className="min-w-0 max-lg:order-first">
      <KeyValue
        items={[
          { label: "E-mail", value: email },
          ...(phone ? [{ label: "Phone", value: phone }] : []),
          { label: "First seen", value: <RelativeTime iso={firstSeenAt} /> },
          ...activities.map(({ eventType, lastAt }) => ({
            label: `Last ${eventTypeLabel(eventType)}`,
            value: <RelativeTime iso={lastAt} />,
          })),
        ]}
      />
    </section>
  );
}
