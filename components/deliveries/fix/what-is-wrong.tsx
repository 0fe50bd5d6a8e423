import type { DeliveryDetail } from "#contracts/delivery.ts";
import type { WebhookStep } from "#contracts/flow-steps.ts";
import type { FailureExplanation } from "#core/explain/explain-failure.ts";
import type { KeyPlace } from "#core/outbound/key-headers.ts";
import { Notice } from "#ui/notice.tsx";

interface WhatIsWrongProps {
  delivery: DeliveryDetail;
  explanation: FailureExplanation;
  keyPlace: KeyPlace | null;
  /** As the draft has it; null when it is gone. */
  step: WebhookStep | null;
}

/** The cause in words, and the place in the flow where it is set. */
export function WhatIsWrong({ delivery, explanation, keyPlace, step }: WhatIsWrongProps) {
  const { fixAt, said, what, why } = explanation;
  const header = step?.headers.find(({ name }) => name === keyPlace?.header);
  return (
    <>
      <Notice tone="warn" title={what}>
        {why} {said ? `It says: “${said}”` : ""}
      </Notice>
      <p className="text-muted text-sm wrap-anywhere">
        {step ? (
          <>
            Set in the step “{step.name}” of {delivery.flowName}:{" "}
            <code>
              {fixAt === "secret" && header ? `${header.name}: ${header.value}` : `${step.method} ${step.url}`}
            </code>
          </>
        ) : (
          <>The step is not in the flow any more, so it can only be sent again as it was.</>
        )}
      </p>
    </>
  );
}
