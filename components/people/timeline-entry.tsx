import { CircleCheck, CircleX, Hand, type LucideIcon, Radar, Split } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { isSuccess } from "#components/deliveries/delivery-sentence.ts";
import { worthWords } from "#components/deliveries/waiting-words.ts";
import type { TimelineEntry } from "#contracts/timeline.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { orderHref, personHref } from "./hrefs.ts";
import { answerWords, flowOutcomes, standingWords, stepWords } from "./timeline-words.ts";

type Of<Kind extends TimelineEntry["kind"]> = Extract<TimelineEntry, { kind: Kind }>;

/** One thing that happened. `isPerson`: the page is a person's, so orders are named and the person is not. */
export function TimelineItem({ entry, isPerson }: { entry: TimelineEntry; isPerson: boolean }) {
  switch (entry.kind) {
    case "event":
      return <EventItem entry={entry} isPerson={isPerson} />;
    case "step":
      return (
        <Item
          icon={Split}
          ink="text-held"
          at={entry.at}
          title={<Way href={`/runs/${entry.runId}`}>{entry.flowName}</Way>}
        >
          <p className="text-muted text-sm wrap-anywhere">{stepWords(entry)}</p>
        </Item>
      );
    case "answer":
      return <AnswerItem entry={entry} />;
    case "delivery":
      return (
        <Item icon={Hand} ink="text-muted" at={entry.at} title={<DeliveryWay delivery={entry.delivery} />}>
          <p className="text-muted text-sm wrap-anywhere">{standingWords(entry)}</p>
        </Item>
      );
  }
}

function EventItem({ entry, isPerson }: { entry: Of<"event">; isPerson: boolean }) {
  const { event } = entry;
  const { orderNumber, orderValue, personEmail } = event;
  return (
    <Item
      icon={Radar}
      ink="text-accent"
      at={entry.at}
      title={
        <>
          <Way href={`/events/${event.id}`}>{eventTypeLabel(event.type)}</Way>
          {isPerson && orderNumber ? <Way href={orderHref(orderNumber)}>#{orderNumber}</Way> : null}
          {!isPerson && personEmail ? <Way href={personHref(personEmail)}>{personEmail}</Way> : null}
          {orderValue ? <span className="text-muted">{worthWords([orderValue])}</span> : null}
        </>
      }
    >
      <ul className="text-muted text-sm" aria-label="What flows made of it">
        {flowOutcomes(entry).map(({ flowId, flowName, words }) => (
          <li key={flowId} className="wrap-anywhere">
            {flowName} {words}
          </li>
        ))}
      </ul>
    </Item>
  );
}

function AnswerItem({ entry }: { entry: Of<"answer"> }) {
  const ok = isSuccess(entry.attempt);
  return (
    <Item
      icon={ok ? CircleCheck : CircleX}
      ink={ok ? "text-ok" : "text-bad"}
      at={entry.at}
      title={<DeliveryWay delivery={entry.delivery} />}
    >
      <p className="text-muted text-sm wrap-anywhere">{answerWords(entry)}</p>
    </Item>
  );
}

function DeliveryWay({ delivery }: { delivery: Of<"answer">["delivery"] }) {
  return (
    <>
      <Way href={`/deliveries/${delivery.id}`}>{delivery.flowName}</Way>
      <span className="text-muted">{delivery.stepName}</span>
    </>
  );
}

interface ItemProps {
  icon: LucideIcon;
  ink: string;
  at: string;
  title: ReactNode;
  children: ReactNode;
}

function Item({ icon: Icon, ink, at, title, children }: ItemProps) {
  return (
    <li className="group relative flex gap-3 pb-4 last:pb-0">
      <span className="flex flex-col items-center">
        <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${ink}`} />
        <span aria-hidden className="mt-1 w-px flex-1 bg-line group-last:hidden" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          {title}
          <span className="ml-auto text-muted text-sm">
            <RelativeTime iso={at} />
          </span>
        </p>
        {children}
      </div>
    </li>
  );
}

function Way({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="font-medium hover:underline wrap-anywhere">
      {children}
    </Link>
  );
}
