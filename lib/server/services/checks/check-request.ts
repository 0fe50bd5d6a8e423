import type { WebhookStep } from "#contracts/flow-steps.ts";
import { startType } from "#core/flows/trigger.ts";
import { signStandardWebhook } from "#core/signing/standard-webhooks.ts";
import { signingSecretsOf } from "#server/services/endpoints/ensure-endpoint.ts";
import { sampleScope } from "#server/services/events/sample-scope.ts";
import type { DueCheck } from "#server/services/ports/checks.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import type { OutboundRequest } from "#server/services/ports/outbound.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { prepareRequest } from "#server/services/runs/prepare-request.ts";
import { endpointOf } from "#server/services/runs/send-request.ts";

export type CheckRequest =
  | { ok: true; request: OutboundRequest; maskedUrl: string; endpoint: EndpointRow | null }
  | { ok: false; code: string; message: string };

/** Says that this is no order, so that a receiver may answer and do nothing. */
const checkHeader = { name: "hookline-check", value: "true" };

/** The step's own address and headers, rendered with the sample where they ask for an event; the body is the check's own. */
export async function checkRequest(ports: Ports, due: DueCheck, step: WebhookStep, id: string): Promise<CheckRequest> {
  const now = ports.clock.now();
  const scope = {
    ...sampleScope(startType(due.definition.trigger), id, now),
    store: { id: due.storeId, name: due.storeName },
    flow: { id: due.flowId, name: due.flowName, version: due.version },
    delivery: { id },
  };
  const bare: WebhookStep = { ...step, body: { kind: "none" }, onMissing: "empty" };
  const prepared = await prepareRequest(ports, due.storeId, bare, scope, now.getTime());
  if (!prepared.ok) return prepared;
  const { method } = due;
  const body = method === "HEAD" ? null : bodyOf(due, step, now);
  const endpoint = await endpointOf(ports, due.storeId, prepared.request.url);
  const own = prepared.request.headers.filter(({ name }) => name.toLowerCase() !== "content-type");
  const headers = [
    ...own,
    ...(body === null ? [] : [{ name: "content-type", value: "application/json" }]),
    { name: "user-agent", value: `Hookline/${ports.settings.version}` },
    { name: "hookline-flow-id", value: due.flowId },
    checkHeader,
    ...signature(ports, step, endpoint, { id, body: body ?? "", now }),
  ];
  return {
    ok: true,
    request: { method, url: prepared.request.url, headers, body },
    maskedUrl: prepared.masked.url,
    endpoint,
  };
}

function bodyOf(due: DueCheck, step: WebhookStep, now: Date): string {
  const data = { flowId: due.flowId, flowName: due.flowName, stepId: step.id, stepName: step.name };
  return JSON.stringify({ type: "hookline.check", timestamp: now.toISOString(), data });
}

function signature(
  ports: Ports,
  step: WebhookStep,
  endpoint: EndpointRow | null,
  { body, id, now }: { id: string; body: string; now: Date },
) {
  if (!step.sign || !endpoint) return [];
  const timestampSeconds = Math.floor(now.getTime() / 1000);
  return signStandardWebhook({ id, timestampSeconds, body, secrets: signingSecretsOf(ports, endpoint) });
}
