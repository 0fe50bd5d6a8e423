import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Conversions API, server events: what is required of website events and of Purchase; personal data hashed. */
export const metaRequest = z.strictObject({
  data: z
    .array(
      z.strictObject({
        event_name: z.literal("Purchase"),
        event_time: z.number().int(),
        event_id: z.string().min(1),
        action_source: z.literal("website"),
        event_source_url: z.url(),
        user_data: z.strictObject({
          em: z.array(sha256).min(1),
          fn: z.array(sha256),
          ln: z.array(sha256),
          country: z.array(sha256),
          external_id: z.array(sha256),
          client_user_agent: z.string().min(1),
          client_ip_address: z.union([z.ipv4(), z.ipv6()]),
        }),
        custom_data: z.strictObject({
          currency: z.string().regex(/^[A-Z]{3}$/),
          value: z.number(),
          order_id: z.string(),
          content_type: z.enum(["product", "product_group"]),
          contents: z.array(z.strictObject({ id: z.string(), quantity: z.number().int(), item_price: z.number() })),
          num_items: z.number().int(),
        }),
      }),
    )
    .min(1)
    .max(1000),
});

/** Pages API, /{page-id}/feed. */
export const facebookPostRequest = z.strictObject({ message: z.string().min(1), link: z.url() });
