"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { orderHref, personHref } from "#components/people/hrefs.ts";
import type { DeliveryDetail } from "#contracts/delivery.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { CopyButton } from "#ui/copy-button.tsx";
import { KeyValue } from "#ui/key-value.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { headerValue } from "./body-text.ts";

function To({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="text-accent underline underline-offset-2 hover:decoration-2">
      {children}
    </Link>
  );
}

function Id({ value, name }: { value: string; name: string }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1 font-mono text-sm">
      <span className="min-w-0 wrap-anywhere">{value}</span>
      <CopyButton text={value} label={`Copy ${name}`} className="-my-1" />
    </span>
  );
}

export function DeliveryFacts({ delivery }: { delivery: DeliveryDetail }) {
  const webhookId = delivery.request && headerValue(delivery.request.headers, "webhook-id");
  const version = delivery.flowVersion === null ? "draft" : `version ${delivery.flowVersion}`;
  const flowHref = `/flows/${delivery.flowId}${delivery.flowVersion === null ? "" : `/history?version=${delivery.flowVersion}`}`;
  const optional = (label: string, value: ReactNode) => (value ? [{ label, value }] : []);
  return (
    <KeyValue
      items={[
        {
          label: "Event",
          value: (
            <>
              <To href={`/events/${delivery.eventId}`}>{eventTypeLabel(delivery.eventType)}</To>
              <span className="text-muted">
                {" "}
                <RelativeTime iso={delivery.createdAt} />
              </span>
            </>
          ),
        },
        ...optional(
          "Order",
          delivery.orderNumber && <To href={orderHref(delivery.orderNumber)}>#{delivery.orderNumber}</To>,
        ),
        ...optional(
          "Customer",
          delivery.personEmail && <To href={personHref(delivery.personEmail)}>{delivery.personEmail}</To>,
        ),
        {
          label: "Flow",
          value: (
            <>
              <To href={`/flows/${delivery.flowId}`}>{delivery.flowName}</To>
              <span className="text-muted">{" · "}</span>
              <To href={`/flows/${delivery.flowId}?step=${delivery.stepId}`}>{delivery.stepName}</To>
              <span className="text-muted">{" · "}</span>
              <To href={flowHref}>{version}</To>
            </>
          ),
        },
        { label: "Run", value: <To href={`/runs/${delivery.runId}`}>Where its steps stand</To> },
        ...optional("Receiver", delivery.endpoint),
        ...optional(
          "Made again from",
          delivery.rerenderedFrom && <To href={`/deliveries/${delivery.rerenderedFrom}`}>An earlier delivery</To>,
        ),
        ...optional("webhook-id", webhookId && <Id value={webhookId} name="the webhook-id" />),
        { label: "Delivery", value: <Id value={delivery.id} name="the delivery's id" /> },
      ]}
    />
  );
}
