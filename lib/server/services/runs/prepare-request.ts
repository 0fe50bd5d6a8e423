import type { WebhookStep } from "#contracts/flow-steps.ts";
import { type BuildResult, type BuildScope, type BuiltRequest, buildRequest } from "#core/delivery/build-request.ts";
import { secretMask, secretNamesOf } from "#core/delivery/secret-names.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { missingSecretCode } from "#server/services/secrets/release-waiting.ts";
import { secretPurpose } from "#server/services/secrets/secret-purpose.ts";

export interface Prepared {
  ok: true;
  /** To be sent: secrets in clear. Never stored, never logged. */
  request: BuiltRequest;
  /** To be shown and stored: the same with secrets masked. */
  masked: BuiltRequest;
  missing: string[];
}

export type PrepareResult = Prepared | { ok: false; hold: boolean; code: string; message: string };

/** Renders a step for one event, once with the secrets and once with masks in their place. */
export async function prepareRequest(
  ports: Ports,
  storeId: string,
  step: WebhookStep,
  scope: BuildScope,
  nowMs: number,
): Promise<PrepareResult> {
  const names = secretNamesOf(step);
  const secrets = await openSecrets(ports, storeId, names);
  const absent = names.filter((name) => secrets[name] === undefined);
  const masks = Object.fromEntries(names.map((name) => [name, secretMask]));
  const built: BuildResult = buildRequest(step, scope, { secrets: absent.length > 0 ? masks : secrets, nowMs });
  if (!built.ok) return { ...built, hold: false };
  if (absent.length > 0) {
    const message = `The secret ${absent.join(", ")} is missing. Add it under Settings, Secrets: the deliveries that wait for it then go on.`;
    return { ok: false, hold: true, code: missingSecretCode, message };
  }
  if (names.length === 0) return { ok: true, request: built.request, masked: built.request, missing: built.missing };
  const masked = buildRequest(step, scope, { secrets: masks, nowMs });
  if (!masked.ok) return { ...masked, hold: false };
  return { ok: true, request: built.request, masked: masked.request, missing: built.missing };
}

async function openSecrets(ports: Ports, storeId: string, names: readonly string[]): Promise<Record<string, string>> {
  const opened: Record<string, string> = {};
  for (const row of await ports.secrets.findNamed(storeId, names)) {
    const value = ports.secretBox.open(row.sealed, secretPurpose.named(storeId, row.name));
    if (value !== null) opened[row.name] = value;
  }
  return opened;
}
