import type { Source } from "#contracts/source.ts";
import type { Ctx } from "#server/services/context.ts";
import type { SourceRow } from "#server/services/ports/sources.ts";

export function sourceView(ctx: Ctx, row: SourceRow): Source {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    key: row.key,
    intakeUrl:
      row.kind === "api"
        ? `${ctx.ports.settings.appUrl}/api/v1/events`
        : `${ctx.ports.settings.appUrl}/api/in/${row.key}`,
    hasSecret: row.secretSealed !== null,
    createdAt: row.createdAt.toISOString(),
    lastEventAt: row.lastEventAt?.toISOString() ?? null,
    lastRejectionAt: row.lastRejectionAt?.toISOString() ?? null,
  };
}
