import { explainOutcome } from "#core/explain/explain-outcome.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { ClaimedRun, DeliveryChange, RunDelivery } from "#server/services/ports/runs.ts";
import { noticeGroup } from "./notice-groups.ts";
import { notify } from "./notify.ts";

/** A delivery ended as failed by itself. By flow, endpoint and cause, so that a thousand of a kind are one notice. */
export async function noticeFailedDelivery(ports: Ports, run: ClaimedRun, change: DeliveryChange): Promise<void> {
  // Who resends by hand sees the answer; it ended as failed before.
  if (change.attempt?.trigger === "manual") return;
  const delivery = run.deliveries.find((each) => each.id === change.id);
  const endpointId = change.rendered?.endpointId ?? delivery?.endpointId ?? null;
  const code = change.reasonCode ?? "failed";
  const origin = originOf(change, delivery);
  const query = new URLSearchParams({ status: "failed", flowId: run.flowId });
  await notify(ports, run.storeId, {
    kind: "deliveries_exhausted",
    groupKey: noticeGroup.failed(run.flowId, endpointId, code),
    title: `Deliveries of ${run.flowName}${origin === "" ? "" : ` to ${origin}`} failed`,
    message: `${causeOf(change)} They are kept: put the cause right, then resend them.`,
    link: `/deliveries?${query}`,
  });
}

/** Of an answer only what it was: the advice beside it in the log speaks of retries, which are over. */
function causeOf({ attempt, reason }: DeliveryChange): string {
  if (attempt?.errorKind === "http")
    return explainOutcome({ errorKind: "http", statusCode: attempt.statusCode }).message;
  return reason ?? "They could not be sent.";
}

function originOf(change: DeliveryChange, delivery: RunDelivery | undefined): string {
  return change.rendered?.origin || delivery?.origin || "";
}
