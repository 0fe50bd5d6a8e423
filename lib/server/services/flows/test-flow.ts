import type { z } from "zod";
import type { FlowTestResult, flowTestSchema } from "#contracts/flow.ts";
import type { WebhookStep } from "#contracts/flow-steps.ts";
import { listWebhooks } from "#core/flows/list-steps.ts";
import { matchFlow } from "#core/flows/match-flow.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound, ServiceError } from "#server/services/errors.ts";
import type { FlowRow } from "#server/services/ports/flows.ts";
import { type Prepared, prepareRequest } from "#server/services/runs/prepare-request.ts";
import { endpointOf, hooklineHeaders, type SendContext, sendRequest } from "#server/services/runs/send-request.ts";
import { findFlow } from "./find-flow.ts";
import { recordTest } from "./record-test.ts";
import { findTestEvent } from "./test-event.ts";

type Input = z.output<typeof flowTestSchema>;

/** Renders one step of the draft for one event and, with `send`, sends it once, marked as a test in the log. */
export async function testFlow(ctx: Ctx, id: string, input: Input): Promise<FlowTestResult> {
  if (input.send) requireWrite(ctx);
  const { ports } = ctx;
  const flow = await findFlow(ctx, id);
  const step = chooseStep(flow, input.stepId);
  const event = await findTestEvent(ctx, flow, flow.draft.trigger, input);
  const store = await ports.accounts.findStore(ctx.storeId);
  if (!store) throw notFound("store");
  const { match, reason } = matchFlow({ id, trigger: flow.draft.trigger, status: "live" }, event.scope);
  const decision = { matched: match, reason };
  const deliveryId = ports.clock.newId();
  const context: SendContext = { storeId: ctx.storeId, flowId: id, deliveryId, trigger: "manual" };
  const scope = {
    ...event.scope,
    store: { id: store.id, name: store.name },
    flow: { id, name: flow.name, version: flow.liveVersion },
    delivery: { id: deliveryId },
  };
  const prepared = await prepareRequest(ports, ctx.storeId, step, scope, ports.clock.now().getTime());
  const answer = {
    stepId: step.id,
    deliveryId: null,
    request: null,
    response: null,
    error: null,
    missing: [],
    decision,
  };
  if (!prepared.ok) return { ...answer, error: { kind: prepared.code, message: prepared.message } };

  const shown = shownRequest(prepared, [...prepared.masked.headers, ...hooklineHeaders(ports, context, step)]);
  const rendered = { ...answer, request: shown, missing: prepared.missing };
  if (!input.send) return rendered;

  const endpoint = await endpointOf(ports, ctx.storeId, prepared.request.url);
  const sent = await sendRequest(ports, context, step, endpoint, prepared.request);
  await recordTest(ctx, { flow, step, event, deliveryId, endpoint, sent, shown });
  await ports.audit.record(
    auditOf(ctx, "flow.tested", { kind: "flow", id }, { stepId: step.id, eventId: event.record.id }),
  );
  const { error, response } = sent.result;
  return {
    ...rendered,
    deliveryId,
    response: response && { ...response, durationMs: sent.attempt.durationMs },
    error: error && { kind: error.kind, message: error.message },
  };
}

function chooseStep(flow: FlowRow, stepId: string | undefined): WebhookStep {
  const webhooks = listWebhooks(flow.draft.steps).map(({ step }) => step);
  const step = stepId ? webhooks.find((each) => each.id === stepId) : webhooks[0];
  if (step) return step;
  const message = stepId
    ? `This flow has no webhook ${stepId}.`
    : "This flow has no webhook yet. Add one, then test it.";
  throw new ServiceError("invalid", message, [{ path: "stepId", message }]);
}

function shownRequest(prepared: Prepared, headers: Prepared["masked"]["headers"]) {
  return { ...prepared.masked, headers };
}
