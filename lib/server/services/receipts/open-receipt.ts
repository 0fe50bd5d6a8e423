import type { Attempt } from "#contracts/delivery.ts";
import type { ReceiptPage } from "#contracts/receipt.ts";
import { maskHeaders, maskKeyParams, secretMasker } from "#core/delivery/mask-secrets.ts";
import { type MaskText, maskPersonalBody, personalMasker } from "#core/receipts/mask-personal.ts";
import { personalValues } from "#core/receipts/personal-values.ts";
import { eventScopeOf } from "#server/services/events/event-scope.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { ReceiptRow } from "#server/services/ports/receipts.ts";
import { openAllSecrets } from "#server/services/secrets/open-all-secrets.ts";
import { receiptPurpose } from "./receipt-view.ts";

interface Masks {
  text: MaskText;
  body: MaskText;
}

/**
 * What a receipt's link shows to whoever has it. One answer, null, for a token that was made up or changed and for a
 * receipt that expired, was revoked or whose delivery is not kept any more: strangers learn nothing.
 */
export async function openReceipt(ports: Ports, token: string): Promise<ReceiptPage | null> {
  const id = ports.linkSigner.read(token, receiptPurpose);
  const receipt = id === null ? null : await ports.receipts.open(id, ports.clock.now());
  if (!receipt) return null;
  const { deliveryId, expiresAt, showPersonal, storeId } = receipt;
  const [delivery, attempts, store] = await Promise.all([
    ports.deliveries.find(storeId, deliveryId),
    ports.deliveries.listAttempts(deliveryId),
    ports.accounts.findStore(storeId),
  ]);
  if (!delivery || !store) return null;
  const masks = await masksOf(ports, receipt, delivery.eventId);
  const { requestBody, requestHeaders } = delivery;
  return {
    id: delivery.id,
    status: delivery.status,
    eventType: delivery.eventType,
    endpoint: delivery.endpoint,
    method: delivery.method,
    url: masks.text(maskKeyParams(delivery.url)),
    createdAt: delivery.createdAt,
    isTest: delivery.isTest,
    storeName: store.name,
    timeZone: store.timeZone,
    expiresAt: expiresAt.toISOString(),
    showsPersonal: showPersonal,
    request: requestHeaders && {
      headers: maskHeaders(requestHeaders, masks.text),
      body: requestBody === null ? null : masks.body(requestBody),
    },
    attempts: attempts.map((attempt) => maskAttempt(attempt, masks)),
  };
}

async function masksOf(ports: Ports, receipt: ReceiptRow, eventId: string): Promise<Masks> {
  const secrets = secretMasker(await openAllSecrets(ports, receipt.storeId));
  if (receipt.showPersonal) return { text: secrets, body: secrets };
  const event = await ports.events.find(receipt.storeId, eventId);
  const personal = personalMasker(event ? personalValues(eventScopeOf(event)) : []);
  return {
    text: (text) => personal(secrets(text)),
    body: (body) => maskPersonalBody(secrets(body), personal),
  };
}

function maskAttempt(attempt: Attempt, { body, text }: Masks): Attempt {
  return {
    ...attempt,
    errorMessage: attempt.errorMessage && text(attempt.errorMessage),
    responseHeaders: maskHeaders(attempt.responseHeaders, text),
    responseBody: attempt.responseBody && body(attempt.responseBody),
  };
}
