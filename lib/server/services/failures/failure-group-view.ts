import type { FailureGroup } from "#contracts/failure-group.ts";
import { readCause } from "#core/failures/cause.ts";
import type { FailureGroupRow, FailureNumbers } from "#server/services/ports/failures.ts";
import { explainGroup } from "./explain-group.ts";

const nothing: FailureNumbers = { failed: 0, waiting: 0, atRisk: [] };

export function failureGroupView(row: FailureGroupRow, numbers: FailureNumbers = nothing): FailureGroup {
  const { errorKind, statusCode } = readCause(row.cause);
  return {
    id: row.id,
    status: row.status,
    flowId: row.flowId,
    flowName: row.flowName,
    endpointId: row.endpointId,
    endpoint: row.origin,
    cause: row.cause,
    errorKind,
    statusCode,
    explanation: explainGroup(row),
    count: row.count,
    ...numbers,
    firstAt: row.firstAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
    openedAt: row.openedAt.toISOString(),
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    acknowledgedBy: row.acknowledgedBy,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    resolvedBy: row.resolvedBy,
    lastDeliveryId: row.lastDeliveryId,
  };
}
