import type { HealthState } from "#core/health/endpoint-health.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";

export function asHealth(row: EndpointRow): HealthState {
  const { failuresInRow, openings, status, warnedPercent } = row;
  return {
    status,
    failuresInRow,
    openings,
    warnedPercent,
    failingSinceMs: row.failingSince?.getTime() ?? null,
    probeAtMs: row.probeAt?.getTime() ?? null,
  };
}

export function healthColumns(state: HealthState) {
  const at = (ms: number | null) => (ms === null ? null : new Date(ms));
  const { failuresInRow, openings, status, warnedPercent } = state;
  return {
    status,
    failuresInRow,
    openings,
    warnedPercent,
    failingSince: at(state.failingSinceMs),
    probeAt: at(state.probeAtMs),
  };
}
