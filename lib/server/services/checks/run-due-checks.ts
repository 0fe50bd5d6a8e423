import type { WebhookStep } from "#contracts/flow-steps.ts";
import { judgeCheck } from "#core/checks/judge-check.ts";
import { nextCheckMs } from "#core/checks/next-check.ts";
import { listWebhooks } from "#core/flows/list-steps.ts";
import { noticeGroup } from "#server/services/notices/notice-groups.ts";
import { notify, resolveNotice } from "#server/services/notices/notify.ts";
import type { DueCheck, FlowCheckRow } from "#server/services/ports/checks.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { endpointPausedCode } from "#server/services/runs/pass-gate.ts";
import { checkRequest } from "./check-request.ts";

const flowsAtOnce = 10;
const checksKept = 100;

/** Sends the regular checks whose time has come, one request a webhook of the live version, and records the answers. */
export async function runDueChecks(ports: Ports): Promise<void> {
  for (;;) {
    const now = ports.clock.now();
    const due = await ports.checks.takeDue(
      flowsAtOnce,
      now,
      (every, dueAt) => new Date(nextCheckMs(every, dueAt.getTime(), now.getTime())),
    );
    await Promise.all(due.map((each) => checkFlow(ports, each)));
    if (due.length < flowsAtOnce) return;
  }
}

async function checkFlow(ports: Ports, due: DueCheck): Promise<void> {
  for (const { step } of listWebhooks(due.definition.steps)) {
    const row = await checkStep(ports, due, step);
    await ports.checks.record(row, checksKept);
    await tell(ports, due, step, row);
  }
  ports.live.changed(due.storeId, "flows");
}

async function checkStep(ports: Ports, due: DueCheck, step: WebhookStep): Promise<FlowCheckRow> {
  const id = ports.clock.newId();
  const { flowId, method, storeId } = due;
  const at = ports.clock.now();
  const base = { id, storeId, flowId, stepId: step.id, method, url: "", at, statusCode: null, durationMs: 0 };
  const built = await checkRequest(ports, due, step, id);
  if (!built.ok) return { ...base, errorKind: built.code, message: built.message, succeeded: false };
  const { endpoint, maskedUrl: url, request } = built;
  if (endpoint?.status === "paused") {
    const message = `${endpoint.origin} is paused, so nothing was sent.`;
    return { ...base, url, errorKind: endpointPausedCode, message, succeeded: false };
  }
  const { error, response, timing } = await ports.send(request);
  const outcome = { statusCode: response?.statusCode ?? null, errorKind: error?.kind ?? null };
  return { ...base, ...outcome, ...judgeCheck(method, outcome), url, durationMs: Math.round(timing.totalMs) };
}

async function tell(ports: Ports, due: DueCheck, step: WebhookStep, row: FlowCheckRow): Promise<void> {
  const groupKey = noticeGroup.check(due.flowId, step.id);
  if (row.succeeded) return resolveNotice(ports, due.storeId, groupKey);
  // Whoever paused it knows, and was told where Hookline did it.
  if (row.errorKind === endpointPausedCode) return;
  await notify(ports, due.storeId, {
    kind: "check_failed",
    groupKey,
    title: `The regular check of ${due.flowName} failed`,
    message: `${step.name}: ${row.message} Ask the target's operator to look before an order needs it.`,
    link: `/flows/${due.flowId}`,
  });
}
