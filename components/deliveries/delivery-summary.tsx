"use client";
import { useMe } from "#components/frame/me-context.tsx";
import { ShareButton } from "#components/receipts/share-button.tsx";
import type { DeliveryDetail } from "#contracts/delivery.ts";
import type { DeliveryContext } from "#contracts/delivery-context.ts";
import { isAnswered } from "#core/explain/outcome-words.ts";
import { StatusBadge } from "#ui/status-badge.tsx";
import { CauseLink } from "./cause-link.tsx";
import { DeliveryButtons } from "./delivery-buttons.tsx";
import { deliverySentence, isUndelivered } from "./delivery-sentence.ts";
import { explainDelivery } from "./explain-delivery.ts";
import { FixButton } from "./fix/fix-button.tsx";
import { useNow } from "./use-now.ts";
import { waitingWords, worthWords } from "./waiting-words.ts";

interface DeliverySummaryProps {
  delivery: DeliveryDetail;
  context: DeliveryContext | null;
}

/** What happened, why, how much hangs on it, and what can be done about it. */
export function DeliverySummary({ delivery, context }: DeliverySummaryProps) {
  const { timeZone } = useMe().store;
  const nowMs = useNow(1_000);
  const { attempts, orderValue } = delivery;
  const explanation = explainDelivery(delivery, attempts, context?.key ?? null);
  const last = attempts.at(-1);
  const sentence = deliverySentence(delivery, attempts, {
    nowMs,
    timeZone,
    // Without an answer the outcome says the cause already.
    why: last && isAnswered(last) ? explanation?.why : null,
    around: context && waitingWords(context.waiting),
  });
  return (
    <section aria-label="What happened">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <StatusBadge status={delivery.status} />
        {orderValue ? <span className="text-muted text-sm">Order worth {worthWords([orderValue])}</span> : null}
        {delivery.isTest ? <span className="text-muted text-sm">Sent as a test</span> : null}
      </div>
      <p className="text-balance text-lg wrap-anywhere">{sentence}</p>
      {explanation ? (
        <p className="mt-1 max-w-prose text-muted wrap-anywhere">
          {explanation.said ? <>It says: “{explanation.said}” </> : null}
          {explanation.fix}
          {context?.problemId ? (
            <>
              {" "}
              <CauseLink problemId={context.problemId} />
            </>
          ) : null}
        </p>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-2">
        {explanation && isUndelivered(delivery) ? (
          <FixButton delivery={delivery} explanation={explanation} keyPlace={context?.key ?? null} />
        ) : null}
        <DeliveryButtons delivery={delivery} />
        <ShareButton deliveryId={delivery.id} />
      </div>
    </section>
  );
}
