import type { WebhookStep } from "#contracts/flow-steps.ts";
import type { BuiltRequest } from "#core/delivery/build-request.ts";
import { signStandardWebhook } from "#core/signing/standard-webhooks.ts";
import { ensureEndpoint, signingSecretsOf } from "#server/services/endpoints/ensure-endpoint.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import type { OutboundResult } from "#server/services/ports/outbound.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { AttemptRecord } from "#server/services/ports/runs.ts";

export interface SendContext {
  storeId: string;
  flowId: string;
  deliveryId: string;
  trigger: AttemptRecord["trigger"];
}

export interface Sent {
  result: OutboundResult;
  attempt: AttemptRecord;
}

/** Headers that Hookline itself adds, the same at every attempt. */
export function hooklineHeaders(ports: Ports, context: SendContext, step: WebhookStep): BuiltRequest["headers"] {
  return [
    { name: "user-agent", value: `Hookline/${ports.settings.version}` },
    { name: "hookline-flow-id", value: context.flowId },
    { name: "hookline-delivery-id", value: context.deliveryId },
    ...(step.sign ? [{ name: "webhook-id", value: context.deliveryId }] : []),
  ];
}

/** The target's origin, "" when the text is no web address. */
export function originOf(url: string): string {
  const origin = URL.canParse(url) ? new URL(url).origin : "";
  return origin === "null" ? "" : origin;
}

/** The endpoint of a rendered address; null when it is not one that can be sent to. */
export async function endpointOf(ports: Ports, storeId: string, url: string): Promise<EndpointRow | null> {
  const origin = originOf(url);
  return origin === "" ? null : ensureEndpoint(ports, storeId, origin);
}

/** One attempt: a fresh timestamp and signature over the same bytes, through the guarded sender. */
export async function sendRequest(
  ports: Ports,
  context: SendContext,
  step: WebhookStep,
  endpoint: EndpointRow | null,
  request: BuiltRequest,
): Promise<Sent> {
  const startedAt = ports.clock.now();
  const signature =
    step.sign && endpoint
      ? signStandardWebhook({
          id: context.deliveryId,
          timestampSeconds: Math.floor(startedAt.getTime() / 1000),
          body: request.body ?? "",
          secrets: signingSecretsOf(ports, endpoint),
        }).filter((header) => header.name !== "webhook-id")
      : [];
  const headers = [...request.headers, ...hooklineHeaders(ports, context, step), ...signature];
  const result = await ports.send({ method: request.method, url: request.url, headers, body: request.body });
  return { result, attempt: attemptRecord(context.trigger, startedAt, result) };
}

function attemptRecord(trigger: AttemptRecord["trigger"], startedAt: Date, result: OutboundResult): AttemptRecord {
  const { error, remoteAddress, response, timing } = result;
  const whole = (ms: number | null) => (ms === null ? null : Math.round(ms));
  return {
    trigger,
    startedAt,
    durationMs: Math.round(timing.totalMs),
    dnsMs: whole(timing.dnsMs),
    connectMs: whole(timing.connectMs),
    tlsMs: whole(timing.tlsMs),
    firstByteMs: whole(timing.firstByteMs),
    statusCode: response?.statusCode ?? null,
    errorKind: error?.kind ?? null,
    errorMessage: error?.message ?? null,
    remoteAddress,
    responseHeaders: response?.headers ?? [],
    responseBody: response?.body ?? null,
    responseTruncated: response?.bodyTruncated ?? false,
  };
}
