import type { PingResult } from "#contracts/endpoint.ts";
import { explainOutcome } from "#core/explain/explain-outcome.ts";
import { answeredStatus } from "#core/retry/next-attempt.ts";
import { signStandardWebhook } from "#core/signing/standard-webhooks.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound, ServiceError } from "#server/services/errors.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import type { OutboundRequest } from "#server/services/ports/outbound.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { signingSecretsOf } from "./ensure-endpoint.ts";

/**
 * Sends one signed request that is no delivery, also to a paused endpoint: a person tries it before resuming. Audited;
 * the endpoint's health is left as it is. Throws `invalid` for a path that makes no address.
 */
export async function pingEndpoint(ctx: Ctx, id: string, { path }: { path: string }): Promise<PingResult> {
  requireWrite(ctx);
  const { audit, endpoints, send } = ctx.ports;
  const endpoint = await endpoints.find(ctx.storeId, id);
  if (!endpoint) throw notFound("endpoint");
  const url = pingUrl(endpoint.origin, path);
  const request = pingRequest(ctx.ports, endpoint, url.href);
  const { error, response, timing } = await send(request);
  const outcome = { statusCode: response?.statusCode ?? null, errorKind: error?.kind ?? null };
  // The path's query may hold a key, so it is not kept.
  const kept = { origin: endpoint.origin, path: url.pathname, ...outcome, durationMs: Math.round(timing.totalMs) };
  await audit.record(auditOf(ctx, "endpoint.pinged", { kind: "endpoint", id }, kept));
  const status = answeredStatus(outcome);
  const arrived = status !== null && status >= 200 && status <= 299;
  return {
    arrived,
    message: arrived ? `It answered ${outcome.statusCode}.` : explainOutcome(outcome).message,
    request,
    response,
    timing,
  };
}

/** Written behind the origin as it is, a path cannot lead to another one. */
function pingUrl(origin: string, path: string): URL {
  const address = `${origin}${path}`;
  if (URL.canParse(address)) return new URL(address);
  throw new ServiceError("invalid", "This path makes no address. Give it as in /hooks/orders.", [
    { path: "path", message: "This path makes no address" },
  ]);
}

function pingRequest(ports: Ports, endpoint: EndpointRow, url: string): OutboundRequest & { body: string } {
  const now = ports.clock.now();
  const id = ports.clock.newId();
  const body = JSON.stringify({ type: "ping", timestamp: now.toISOString(), data: { endpointId: endpoint.id } });
  const timestampSeconds = Math.floor(now.getTime() / 1000);
  const headers = [
    { name: "content-type", value: "application/json" },
    { name: "user-agent", value: `Hookline/${ports.settings.version}` },
    { name: "hookline-ping", value: "true" },
    ...signStandardWebhook({ id, timestampSeconds, body, secrets: signingSecretsOf(ports, endpoint) }),
  ];
  return { method: "POST", url, headers, body };
}
