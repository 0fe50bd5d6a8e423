import type { DeliveryDetail, ReplayDelivery } from "#contracts/delivery.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound, ServiceError } from "#server/services/errors.ts";
import { findFlow } from "#server/services/flows/find-flow.ts";
import { rerenderRun } from "#server/services/replays/rerender-run.ts";
import { readDelivery } from "./read-delivery.ts";

/**
 * `same`: one more attempt by hand with the same bytes and the same `webhook-id`; answers the delivery. `rerender`: a new
 * delivery by the flow's live version; answers that one. Both are made by the engine, so they survive a restart.
 */
export async function replayDelivery(ctx: Ctx, id: string, { mode }: ReplayDelivery): Promise<DeliveryDetail> {
  requireWrite(ctx);
  const delivery = await readDelivery(ctx, id);
  if (delivery.isTest) {
    throw new ServiceError("conflict", "A test send is not repeated from here. Send another test on the flow's page.");
  }
  const sentId = mode === "same" ? await sendSame(ctx, delivery) : await sendRerendered(ctx, delivery);
  ctx.ports.live.deliveriesChanged(ctx.storeId, [id, sentId]);
  return readDelivery(ctx, sentId);
}

async function sendSame(ctx: Ctx, { attemptCount, id, runId }: DeliveryDetail): Promise<string> {
  const { clock, deliveries, engine } = ctx.ports;
  const audit = auditOf(ctx, "delivery.replayed", { kind: "delivery", id }, { mode: "same" });
  const outcome = await deliveries.requestManualAttempt(ctx.storeId, id, audit);
  if (outcome === null) throw notFound("delivery");
  if (outcome === "not_sent_yet") {
    throw new ServiceError(
      "conflict",
      attemptCount === 0
        ? "This delivery has not been sent yet, so there is nothing to send again. It is still waiting."
        : "Another attempt of this delivery is due or under way just now. See what comes of it first.",
    );
  }
  await engine.requested([{ runId, wakeAt: clock.now() }]);
  return id;
}

const open: readonly string[] = ["queued", "sending", "retrying", "held"];

async function sendRerendered(ctx: Ctx, delivery: DeliveryDetail): Promise<string> {
  const { clock, engine, replays } = ctx.ports;
  const { id } = delivery;
  if (open.includes(delivery.status)) {
    throw new ServiceError(
      "conflict",
      "This delivery still waits to be sent as it is. Cancel it first, then send it with the live version.",
    );
  }
  const made = await rerenderRun(ctx.ports, await findFlow(ctx, delivery.flowId), delivery);
  if (!made.ok) throw new ServiceError("conflict", made.message);
  const detail = { mode: "rerender", version: made.run.flowVersion, newDelivery: made.run.delivery?.id ?? null };
  const audit = auditOf(ctx, "delivery.replayed", { kind: "delivery", id }, detail);
  const [begun] = await replays.begin(ctx.storeId, [made.run], audit);
  if (!begun || !made.run.delivery) {
    throw new ServiceError(
      "conflict",
      "The event of this delivery is not kept any more, so nothing can be rendered from it.",
    );
  }
  const { lane } = made.run;
  if (begun.status === "queued") await engine.requested([{ runId: begun.id, wakeAt: clock.now(), lane }]);
  return made.run.delivery.id;
}
