import type { Endpoint } from "#contracts/endpoint.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";

export function endpointView(row: EndpointRow, held: number): Endpoint {
  return {
    id: row.id,
    origin: row.origin,
    status: row.status,
    limits: row.limits,
    failingSince: row.failingSince?.toISOString() ?? null,
    probeAt: row.probeAt?.toISOString() ?? null,
    pauseReason: row.pauseReason,
    held,
    previousSecretUntil: row.previousSecretUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
