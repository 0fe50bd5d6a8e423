import { formatSigningSecret } from "#core/signing/standard-webhooks.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { secretPurpose } from "#server/services/secrets/secret-purpose.ts";

const secretBytes = 32;

/** The endpoint of a target's origin, made with a signing secret of its own on first use. */
export function ensureEndpoint(ports: Ports, storeId: string, origin: string): Promise<EndpointRow> {
  return ports.endpoints.ensure(storeId, origin, () => ({
    id: ports.clock.newId(),
    signingSecretSealed: ports.secretBox.seal(
      formatSigningSecret(ports.tokens.bytes(secretBytes)),
      secretPurpose.endpoint(storeId, origin),
    ),
  }));
}

/** The secrets that sign now: the current one, and the one before it while their overlap lasts. */
export function signingSecretsOf(ports: Ports, endpoint: EndpointRow): string[] {
  const purpose = secretPurpose.endpoint(endpoint.storeId, endpoint.origin);
  const overlaps = endpoint.previousSecretUntil !== null && endpoint.previousSecretUntil > ports.clock.now();
  const sealed = [endpoint.signingSecretSealed, overlaps ? endpoint.previousSecretSealed : null];
  return sealed.flatMap((each) => {
    const opened = each === null ? null : ports.secretBox.open(each, purpose);
    return opened === null ? [] : [opened];
  });
}
