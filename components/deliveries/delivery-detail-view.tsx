"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { deliveryContextQuery, deliveryQuery } from "#client/deliveries/deliveries.ts";
import type { DeliveryDetail } from "#contracts/delivery.ts";
import type { DeliveryContext } from "#contracts/delivery-context.ts";
import { ErrorState } from "#ui/error-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { AttemptTimeline } from "./attempt-timeline.tsx";
import { DeliveryFacts } from "./delivery-facts.tsx";
import { DeliverySummary } from "./delivery-summary.tsx";
import { type DeliveryTab, DeliveryTabs } from "./delivery-tabs.tsx";
import { RelatedDeliveries } from "./related-deliveries.tsx";

export function DeliveryDetailView({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(deliveryQuery(id));
  const context = useQuery(deliveryContextQuery(id));
  if (data && !context.isPending) return <Loaded delivery={data} context={context.data ?? null} />;
  return error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={12} />;
}

/** `context` is null when it could not be read: the delivery is told all the same. */
function Loaded({ delivery, context }: { delivery: DeliveryDetail; context: DeliveryContext | null }) {
  const { attempts } = delivery;
  const [tab, setTab] = useState<DeliveryTab>("request");
  const [chosenNumber, setChosenNumber] = useState<number | null>(null);
  const chosen = attempts.find((attempt) => attempt.number === chosenNumber) ?? attempts.at(-1) ?? null;
  function showAttempt(number: number) {
    setChosenNumber(number);
    setTab("response");
  }
  return (
    <div className="flex flex-col gap-6">
      <DeliverySummary delivery={delivery} context={context} />
      <DeliveryFacts delivery={delivery} />
      {attempts.length > 0 ? (
        <section aria-labelledby="attempts">
          <h2 id="attempts" className="mb-2 font-medium">
            Attempts
          </h2>
          <AttemptTimeline delivery={delivery} chosen={chosen?.number ?? null} onChoose={showAttempt} />
        </section>
      ) : null}
      <DeliveryTabs
        delivery={delivery}
        keyPlace={context?.key ?? null}
        tab={tab}
        onTab={setTab}
        chosen={chosen}
        onChoose={setChosenNumber}
      />
      <RelatedDeliveries delivery={delivery} />
    </div>
  );
}
