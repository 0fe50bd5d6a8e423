import type { AlertChannel } from "#contracts/alert-channel.ts";
import { maskTarget } from "#core/alerts/mask-target.ts";
import type { Ctx } from "#server/services/context.ts";
import type { AlertChannelRow } from "#server/services/ports/alerts.ts";
import { secretPurpose } from "#server/services/secrets/secret-purpose.ts";

export function alertChannelView(ctx: Ctx, row: AlertChannelRow): AlertChannel {
  const target = ctx.ports.secretBox.open(row.targetSealed, secretPurpose.alertChannel(row.storeId, row.id));
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    target: maskTarget(target ?? ""),
    createdAt: row.createdAt.toISOString(),
    latest: row.latest && { ...row.latest, at: row.latest.at.toISOString() },
  };
}
