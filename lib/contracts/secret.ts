import { z } from "zod";

export const secretNameSchema = z
  .string()
  .trim()
  .min(1, "Name the secret")
  .max(60, "At most 60 characters")
  .regex(/^[a-z][a-z0-9_]*$/, "Start with a lower-case letter; then letters, digits and _, for example warehouse_key");

/** Creates the secret, or replaces the value of one with the same name (PUT /api/v1/secrets/{name}). */
export const secretInputSchema = z.strictObject({
  name: secretNameSchema,
  value: z
    .string()
    .min(1, "Enter the value")
    .max(4000, "At most 4,000 characters")
    .refine((value) => !/[\r\n\0]/.test(value), "A secret is one line of text"),
});
export const secretValueSchema = secretInputSchema.pick({ value: true });

/** The value is never read back. `usedBy` = names of flows whose draft or live version names it. */
export const secretSchema = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  usedBy: z.array(z.object({ flowId: z.string(), flowName: z.string() })),
});
export type Secret = z.infer<typeof secretSchema>;
