import { z } from "zod";

const text = z.string().min(1);

export const warehouseOrder = z.strictObject({
  order_number: text,
  placed_at: z.iso.datetime(),
  customer: z.strictObject({ name: text, email: z.email(), phone: z.string() }),
  ship_to: z.looseObject({ address1: text, city: text, countryCode: text }),
  items: z
    .array(
      z.strictObject({
        sku: text,
        title: text,
        variantTitle: z.string().nullable(),
        quantity: z.number().int().min(1),
      }),
    )
    .min(1),
  currency: text,
  total: z.number(),
  note: z.string(),
});

export const warehouseCancellation = z.strictObject({
  action: z.literal("cancel"),
  order_number: text,
  reason: text,
  cancelled_at: z.iso.datetime(),
  items: z.array(z.strictObject({ sku: text, quantity: z.number().int().min(1) })).min(1),
});

export const catalogueOrder = z.strictObject({
  reference: z.uuid(),
  product: text,
  recipient: z.strictObject({
    name: text,
    street: text,
    street2: z.string(),
    postal_code: text,
    city: text,
    region: z.string(),
    country: z.string().length(2),
  }),
});

/** What the script of the recipe appends. */
export const sheetRow = z.strictObject({
  row: z.tuple([text, text, z.email(), z.number(), z.number(), z.string().length(3), z.string()]),
});
