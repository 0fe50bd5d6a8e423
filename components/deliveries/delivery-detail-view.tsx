"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { deliveryQuery } from "#client/deliveries/deliveries.ts";
import { ShareButton } from "#components/receipts/share-button.tsx";
import type { DeliveryDetail } from "#contracts/delivery.ts";
import { ErrorState } from "#ui/error-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { AttemptTimeline } from "./attempt-timeline.tsx";
import { DeliveryBriefList } from "./delivery-brief-list.tsx";
import { DeliveryButtons } from "./delivery-buttons.tsx";
import { DeliveryFacts } from "./delivery-facts.tsx";
import { deliverySentence, explainAttempt, isSuccess } from "./delivery-sentence.ts";
import { RequestView } from "./request-view.tsx";
import { ResponseView } from "./response-view.tsx";
import { useNow } from "./use-now.ts";

export function DeliveryDetailView({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(deliveryQuery(id));
  if (data) return <Loaded delivery={data} />;
  return error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={12} />;
}

function Loaded({ delivery }: { delivery: DeliveryDetail }) {
  const { attempts } = delivery;
  const [tab, setTab] = useState<"request" | "response">("request");
  const [chosenNumber, setChosenNumber] = useState<number | null>(null);
  const chosen = attempts.find((attempt) => attempt.number === chosenNumber) ?? attempts.at(-1) ?? null;
  function showAttempt(number: number) {
    setChosenNumber(number);
    setTab("response");
  }
  return (
    <div className="flex flex-col gap-6">
      <Summary delivery={delivery} />
      <DeliveryFacts delivery={delivery} />
      {attempts.length > 0 ? (
        <section aria-labelledby="attempts">
          <h2 id="attempts" className="mb-2 font-medium">
            Attempts
          </h2>
          <AttemptTimeline delivery={delivery} chosen={chosen?.number ?? null} onChoose={showAttempt} />
        </section>
      ) : null}
      <Tabs
        aria-label="What was sent and what came back"
        value={tab}
        onValueChange={setTab}
        tabs={[
          { value: "request", label: "Request", content: <RequestView delivery={delivery} /> },
          {
            value: "response",
            label: "Response",
            content: <ResponseView attempts={attempts} chosen={chosen} onChoose={setChosenNumber} />,
          },
        ]}
      />
      {delivery.siblings.length > 0 ? (
        <section aria-labelledby="siblings">
          <h2 id="siblings" className="mb-2 font-medium">
            Also sent for this event
          </h2>
          <DeliveryBriefList rows={delivery.siblings} />
        </section>
      ) : null}
    </div>
  );
}

function Summary({ delivery }: { delivery: DeliveryDetail }) {
  const nowMs = useNow(1_000);
  const last = delivery.attempts.at(-1);
  const explanation = last && !isSuccess(last) ? explainAttempt(last) : null;
  return (
    <section aria-label="What happened">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <StatusBadge status={delivery.status} />
        {delivery.isTest ? <span className="text-muted text-sm">Sent as a test</span> : null}
      </div>
      <p className="text-balance text-lg">{deliverySentence(delivery, delivery.attempts, nowMs)}</p>
      {explanation ? <p className="mt-1 max-w-prose text-muted">{explanation.fix}</p> : null}
      <div className="mt-3 flex flex-wrap gap-2">
        <DeliveryButtons delivery={delivery} />
        <ShareButton deliveryId={delivery.id} />
      </div>
    </section>
  );
}
