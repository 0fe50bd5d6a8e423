import { z } from "zod";
import type { Attempt, Delivery } from "./delivery.ts";

/** POST /api/v1/deliveries/{id}/receipts → 201: a read-only link to the delivery for the receiver's support. */
export const receiptInputSchema = z.strictObject({
  expiresInDays: z.number().int().min(1, "At least one day").max(90, "At most 90 days").default(7),
  /** E-mail addresses, phone numbers, names and addresses are masked unless this is true. Secrets always are. */
  showPersonal: z.boolean().default(false),
});
export type ReceiptInput = z.output<typeof receiptInputSchema>;

export const receiptSchema = z.object({
  id: z.string(),
  deliveryId: z.string(),
  /** The link itself; null for who may not hand it on. */
  url: z.string().nullable(),
  state: z.enum(["open", "expired", "revoked"]),
  showPersonal: z.boolean(),
  createdBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  openedCount: z.number(),
  lastOpenedAt: z.string().nullable(),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** What a receipt's link shows: one delivery as it was sent and answered, masked. */
export interface ReceiptPage
  extends Pick<Delivery, "id" | "status" | "eventType" | "endpoint" | "method" | "url" | "createdAt" | "isTest"> {
  storeName: string;
  timeZone: string;
  expiresAt: string;
  showsPersonal: boolean;
  request: { headers: { name: string; value: string }[]; body: string | null } | null;
  attempts: Attempt[];
}
