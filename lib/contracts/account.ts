import { z } from "zod";

export const roles = ["owner", "admin", "manager", "analyst"] as const;
export type Role = (typeof roles)[number];

const passwordSchema = z.string().min(10, "At least 10 characters").max(128, "At most 128 characters");
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("Enter an e-mail address, for example you@shop.com").max(320));
const storeNameSchema = z.string().trim().min(1, "Name your store").max(120, "At most 120 characters");

/** POST /api/setup: the first owner and the store. Refused once anybody has signed up. */
export const setupSchema = z.object({
  email: emailSchema,
  password: passwordSchema,
  name: z.string().trim().min(1, "Enter your name").max(120),
  storeName: storeNameSchema,
});
export type Setup = z.infer<typeof setupSchema>;

export const meSchema = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
  store: z.object({ id: z.string(), name: z.string(), timeZone: z.string() }),
  role: z.enum(roles),
});
export type Me = z.infer<typeof meSchema>;

export const apiKeyInputSchema = z.strictObject({
  name: z.string().trim().min(1, "Name this key, so you know later what uses it").max(120),
  role: z.enum(roles).exclude(["owner"]).default("manager"),
});
export const apiKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  /** The key's first characters, to tell keys apart. */
  prefix: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
});
export type ApiKey = z.infer<typeof apiKeySchema>;
/** `key` is shown this once. */
export const createdApiKeySchema = apiKeySchema.extend({ key: z.string() });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

export const storePatchSchema = z.strictObject({
  name: storeNameSchema.optional(),
  timeZone: z.string().refine(isTimeZone, "Give an IANA time zone, for example Europe/Berlin").optional(),
});
export type StorePatch = z.infer<typeof storePatchSchema>;
