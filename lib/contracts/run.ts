import { z } from "zod";
import { deliverySchema } from "./delivery.ts";
import { runSchema } from "./event-view.ts";

/** GET /api/v1/runs/{id}. `wakeAt`: when it wants to go on by itself. Deliveries in the order of their steps. */
export const runDetailSchema = runSchema.extend({
  eventId: z.string(),
  wakeAt: z.string().nullable(),
  deliveries: z.array(deliverySchema),
});
export type RunDetail = z.infer<typeof runDetailSchema>;
