"use client";
import { useState } from "react";
import { formatDateTime } from "#client/format.ts";
import { AttemptTimeline } from "#components/deliveries/attempt-timeline.tsx";
import { headerValue } from "#components/deliveries/body-text.ts";
import { RequestView } from "#components/deliveries/request-view.tsx";
import { ResponseView } from "#components/deliveries/response-view.tsx";
import { Logo } from "#components/frame/logo.tsx";
import type { ReceiptPage } from "#contracts/receipt.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { KeyValue } from "#ui/key-value.tsx";
import { Notice } from "#ui/notice.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { TimeZoneContext } from "#ui/time-zone.ts";

/** One delivery for the receiver's support, who have no account here: what was sent, when, and what they answered. */
export function ReceiptScreen({ receipt }: { receipt: ReceiptPage }) {
  const { attempts, request, storeName, timeZone } = receipt;
  const [chosenNumber, setChosenNumber] = useState<number | null>(null);
  const chosen = attempts.find((attempt) => attempt.number === chosenNumber) ?? attempts.at(-1) ?? null;
  const webhookId = request && headerValue(request.headers, "webhook-id");
  const time = (iso: string) => formatDateTime(iso, timeZone);
  return (
    <TimeZoneContext value={timeZone}>
      <div className="min-h-dvh bg-sunken px-4 py-8 sm:px-6">
        <main className="mx-auto flex w-full max-w-3xl flex-col gap-6 rounded-card border bg-surface p-4 sm:p-6">
          <header>
            <p className="mb-4 flex items-center gap-2 text-muted">
              <Logo className="size-5" />
              Hookline
            </p>
            <h1 className="font-medium text-xl tracking-tight wrap-anywhere">
              {eventTypeLabel(receipt.eventType)} to {endpointName(receipt.endpoint)}
            </h1>
            <p className="mt-1 text-muted">
              {storeName} shares this delivery with you to look at. The link works until {time(receipt.expiresAt)}.
            </p>
          </header>
          {receipt.showsPersonal ? null : (
            <Notice tone="info" title="Masked">
              Keys, and what tells who the customer is, are masked. Everything else is as it was sent.
            </Notice>
          )}
          <KeyValue
            items={[
              { label: "Stands", value: <StatusBadge status={receipt.status} /> },
              { label: "Made", value: time(receipt.createdAt) },
              ...(webhookId ? [{ label: "webhook-id", value: <code className="text-sm">{webhookId}</code> }] : []),
              { label: "Delivery", value: <code className="text-sm">{receipt.id}</code> },
              ...(receipt.isTest ? [{ label: "Test", value: "Sent as a test" }] : []),
            ]}
          />
          <section aria-labelledby="request">
            <h2 id="request" className="mb-2 font-medium">
              Request
            </h2>
            <RequestView delivery={receipt} />
          </section>
          {attempts.length > 0 ? (
            <section aria-labelledby="attempts">
              <h2 id="attempts" className="mb-2 font-medium">
                Attempts and answers
              </h2>
              <AttemptTimeline
                delivery={{ ...receipt, nextAttemptAt: null }}
                chosen={chosen?.number ?? null}
                onChoose={setChosenNumber}
              />
              <div className="mt-4">
                <ResponseView
                  endpoint={receipt.endpoint}
                  attempts={attempts}
                  chosen={chosen}
                  onChoose={setChosenNumber}
                />
              </div>
            </section>
          ) : null}
        </main>
      </div>
    </TimeZoneContext>
  );
}
