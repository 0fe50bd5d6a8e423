import type { Delivery, DeliveryStatus } from "#contracts/delivery.ts";

type HasStatus = Pick<Delivery, "status">;

const waiting: readonly DeliveryStatus[] = ["queued", "retrying"];
const ended: readonly DeliveryStatus[] = ["delivered", "failed", "skipped", "cancelled"];

/** A delivery that waits for its next attempt can be cancelled; one under way or ended cannot, a held one is skipped. */
export function canCancel({ status }: HasStatus): boolean {
  return waiting.includes(status);
}

/** What is held goes on when a person says so, or ends unsent. */
export function canRelease({ status }: HasStatus): boolean {
  return status === "held";
}

/** Sending again needs a request that was made once; what is under way or held goes out by other means. */
export function canResend({ status }: HasStatus, hasRequest: boolean): boolean {
  return hasRequest && status !== "sending" && status !== "held";
}

/** A new request by the live version takes the place of one that has ended, not of one still to come. */
export function canRerender({ status }: HasStatus): boolean {
  return ended.includes(status);
}

/** What to ask before sending again; null when no question is needed. */
export function resendQuestion({ status }: HasStatus): string | null {
  if (status !== "delivered") return null;
  return "The receiver has already answered that it got this. The same request goes out again under the same webhook-id, so a receiver that checks the id ignores it; others may act twice.";
}
