import type { AlertChannelInput, CreatedAlertChannel } from "#contracts/alert-channel.ts";
import { maskTarget } from "#core/alerts/mask-target.ts";
import { checkTargetUrl } from "#core/outbound/check-target-url.ts";
import { formatSigningSecret } from "#core/signing/standard-webhooks.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { secretPurpose } from "#server/services/secrets/secret-purpose.ts";
import { alertChannelView } from "./alert-channel-view.ts";
import { noMailServer } from "./channels/email-channel.ts";

const channelsMax = 20;
const secretBytes = 32;

/** A webhook's signing secret is in the answer, this once. Throws `invalid` with the field, `conflict` at 20 channels. */
export async function createChannel(ctx: Ctx, input: AlertChannelInput): Promise<CreatedAlertChannel> {
  requireWrite(ctx);
  const { alerts, clock, secretBox, tokens } = ctx.ports;
  const target = targetOf(ctx, input);
  if ((await alerts.countChannels(ctx.storeId)) >= channelsMax) {
    throw new ServiceError("conflict", `A store has at most ${channelsMax} channels. Remove one first.`);
  }
  const id = clock.newId();
  const purpose = secretPurpose.alertChannel(ctx.storeId, id);
  const secret = input.kind === "webhook" ? formatSigningSecret(tokens.bytes(secretBytes)) : null;
  const row = await alerts.createChannel(
    {
      id,
      storeId: ctx.storeId,
      kind: input.kind,
      name: input.name,
      targetSealed: secretBox.seal(target, purpose),
      secretSealed: secret && secretBox.seal(secret, purpose),
    },
    auditOf(
      ctx,
      "alert_channel.created",
      { kind: "alert_channel", id },
      { kind: input.kind, name: input.name, target: maskTarget(target) },
    ),
  );
  return { ...alertChannelView(ctx, row), secret };
}

function targetOf(ctx: Ctx, input: AlertChannelInput): string {
  if (input.kind === "email") {
    if (ctx.ports.sendMail === null) throw refused("kind", noMailServer);
    return input.addresses.join(",");
  }
  const checked = checkTargetUrl(input.url, { allowCidrs: ctx.ports.settings.allowCidrs });
  if (!checked.ok) throw refused("url", checked.message);
  return input.url;
}

function refused(path: string, message: string): ServiceError {
  return new ServiceError("invalid", message, [{ path, message }]);
}
