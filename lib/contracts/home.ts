import { z } from "zod";

/** GET /api/v1/first-run: how far the store has come on the way to its first delivery. */
export const firstRunSchema = z.object({
  hasSource: z.boolean(),
  hasEvent: z.boolean(),
  hasFlow: z.boolean(),
  hasLiveFlow: z.boolean(),
  hasDelivery: z.boolean(),
  firstFlowId: z.string().nullable(),
  firstEventId: z.string().nullable(),
  inboxUrl: z.string(),
});
export type FirstRun = z.infer<typeof firstRunSchema>;

/** POST /api/v1/sample-orders: takes the catalogue's sample order in through the store's own API source. */
export const sampleOrderSchema = z.object({ eventId: z.string(), orderNumber: z.string() });
