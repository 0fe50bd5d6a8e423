import { maskArrived } from "#core/delivery/mask-secrets.ts";
import { verifyStandardWebhook } from "#core/signing/standard-webhooks.ts";
import type { NewInboxRequest } from "#server/services/ports/inboxes.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { openAllSecrets } from "#server/services/secrets/open-all-secrets.ts";
import { secretPurpose } from "#server/services/secrets/secret-purpose.ts";
import { chooseReply, type InboxReply } from "./choose-reply.ts";

const requestsKept = 100;
const bodyCharsKept = 256_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface ArrivedRequest {
  method: string;
  /** Path and query behind the inbox's own address. */
  path: string;
  headers: { name: string; value: string }[];
  body: Buffer;
}

/** Keeps what arrived at an inbox and says how to answer it; null when there is no inbox of this key. */
export async function receiveInboxRequest(
  ports: Ports,
  key: string,
  arrived: ArrivedRequest,
): Promise<{ id: string; reply: InboxReply } | null> {
  const inbox = await ports.inboxes.findByKey(key);
  if (!inbox) return null;
  const header = (name: string) => arrived.headers.find((each) => each.name === name)?.value ?? null;
  const kept = maskArrived(arrived, await openAllSecrets(ports, inbox.storeId));
  const text = arrived.body.toString("utf8").replaceAll("\0", "�");
  const deliveryId = header("hookline-delivery-id");
  const reply = await chooseReply(ports.inboxes, inbox);
  const request = {
    id: ports.clock.newId(),
    inboxId: inbox.id,
    storeId: inbox.storeId,
    method: arrived.method,
    path: kept.path,
    headers: kept.headers,
    body: text.slice(0, bodyCharsKept),
    bodyBytes: arrived.body.length,
    bodyTruncated: text.length > bodyCharsKept,
    ...(await checkSignature(ports, inbox.storeId, header, arrived.body)),
    answered: reply.status,
    deliveryId: deliveryId && uuid.test(deliveryId) ? deliveryId : null,
    receivedAt: ports.clock.now(),
  } as const;
  await ports.inboxes.addRequest(request, requestsKept).catch((error: unknown) => {
    reply.done();
    throw error;
  });
  ports.live.changed(inbox.storeId, "inbox");
  return { id: request.id, reply };
}

async function checkSignature(
  ports: Ports,
  storeId: string,
  header: (name: string) => string | null,
  body: Buffer,
): Promise<Pick<NewInboxRequest, "signature" | "signatureCode">> {
  const signature = header("webhook-signature");
  if (signature === null) return { signature: "absent", signatureCode: null };
  const endpoint = await ports.endpoints.findByOrigin(storeId, new URL(ports.settings.appUrl).origin);
  const purpose = endpoint && secretPurpose.endpoint(storeId, endpoint.origin);
  const secrets = [endpoint?.signingSecretSealed, endpoint?.previousSecretSealed].flatMap((sealed) => {
    const opened = sealed && purpose ? ports.secretBox.open(sealed, purpose) : null;
    return opened ? [opened] : [];
  });
  const headers = { id: header("webhook-id"), timestamp: header("webhook-timestamp"), signature };
  const nowMs = ports.clock.now().getTime();
  const checked = verifyStandardWebhook({ headers, body, secrets, nowMs });
  return checked.ok
    ? { signature: "valid", signatureCode: null }
    : { signature: "invalid", signatureCode: checked.code };
}
