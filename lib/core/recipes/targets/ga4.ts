import { z } from "zod";

const name = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]{0,39}$/);
const item = z
  .strictObject({
    item_id: z.string().max(100).optional(),
    item_name: z.string().max(100).optional(),
    item_variant: z.string().max(100).nullable().optional(),
    price: z.number(),
    quantity: z.number(),
  })
  .refine(({ item_id, item_name }) => item_id !== undefined || item_name !== undefined);

/** Measurement Protocol (GA4): mp/collect, events `purchase` and `refund`; at most 25 events and 200 items. */
export const ga4Request = z.strictObject({
  client_id: z.string().min(1),
  timestamp_micros: z.number().int(),
  events: z
    .array(
      z.strictObject({
        name,
        params: z.strictObject({
          transaction_id: z.string().min(1),
          currency: z.string().regex(/^[A-Z]{3}$/),
          value: z.number(),
          tax: z.number().optional(),
          shipping: z.number().optional(),
          coupon: z.string().max(100).optional(),
          items: z.array(item).min(1).max(200),
        }),
      }),
    )
    .min(1)
    .max(25),
});
