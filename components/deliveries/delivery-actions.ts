import type { Delivery, DeliveryStatus } from "#contracts/delivery.ts";

const waiting: readonly DeliveryStatus[] = ["queued", "retrying", "held"];

/** A delivery that waits for its next attempt can be cancelled; one under way or ended cannot. */
export function canCancel({ status }: Pick<Delivery, "status">): boolean {
  return waiting.includes(status);
}

/** Sending again needs a request that was made once; while one is under way there is nothing to ask for. */
export function canResend({ status }: Pick<Delivery, "status">, hasRequest: boolean): boolean {
  return hasRequest && status !== "sending";
}

/** What to ask before sending again; null when no question is needed. */
export function resendQuestion({ status }: Pick<Delivery, "status">): string | null {
  if (status !== "delivered") return null;
  return "The receiver has already answered that it got this. The same request goes out again under the same webhook-id, so a receiver that checks the id ignores it; others may act twice.";
}
