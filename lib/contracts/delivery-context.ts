import { z } from "zod";

/** GET /api/v1/deliveries/{id}/context: what a delivery's own rows do not tell, to judge how much it matters. */
export const deliveryContextSchema = z.object({
  /** Where its step carries its key, and which secrets are in it; null when it carries none. */
  key: z.object({ header: z.string().nullable(), secrets: z.array(z.string()) }).nullable(),
  /** Other deliveries to the same endpoint that are not made yet; `worth`: their orders added up, each once. */
  waiting: z.object({
    deliveries: z.number(),
    /** There are more than were counted. */
    isMore: z.boolean(),
    worth: z.array(z.object({ currency: z.string(), amount: z.number(), orders: z.number() })),
  }),
  /** The failures of the same cause it belongs to. */
  problemId: z.string().nullable(),
});
export type DeliveryContext = z.infer<typeof deliveryContextSchema>;
