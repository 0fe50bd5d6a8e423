import { z } from "zod";

/** What somebody connects; `api` is there by itself, for events sent with an API key. */
export const connectedKinds = ["shopify", "custom"] as const;
export type ConnectedKind = (typeof connectedKinds)[number];

export const sourceKinds = [...connectedKinds, "api"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** POST /api/v1/sources. A kind that brings its own secret (shopify) may get it later, by PATCH. */
export const sourceInputSchema = z.strictObject({
  kind: z.enum(connectedKinds, { message: `Choose ${connectedKinds.join(" or ")}` }),
  name: z.string().trim().min(1, "Name this source").max(120),
  secret: z.string().trim().min(8, "At least 8 characters").max(500).optional(),
});
export const sourcePatchSchema = z.strictObject({
  name: z.string().trim().min(1, "Name this source").max(120).optional(),
  secret: z.string().trim().min(8, "At least 8 characters").max(500).optional(),
});
export type SourceInput = z.infer<typeof sourceInputSchema>;
export type SourcePatch = z.infer<typeof sourcePatchSchema>;

export const sourceSchema = z.object({
  id: z.string(),
  kind: z.enum(sourceKinds),
  name: z.string(),
  key: z.string(),
  intakeUrl: z.string(),
  hasSecret: z.boolean(),
  createdAt: z.string(),
  lastEventAt: z.string().nullable(),
  lastRejectionAt: z.string().nullable(),
});
export type Source = z.infer<typeof sourceSchema>;
/** `secret` is shown this once; null when the merchant has still to bring it from the shop. */
export const createdSourceSchema = sourceSchema.extend({ secret: z.string().nullable() });
export type CreatedSource = z.infer<typeof createdSourceSchema>;

/** GET /api/v1/sources/{id}/rejections, newest first. */
export const rejectionSchema = z.object({
  id: z.string(),
  code: z.string(),
  message: z.string(),
  statusCode: z.number(),
  topic: z.string().nullable(),
  externalId: z.string().nullable(),
  bodyBytes: z.number(),
  bodyExcerpt: z.string(),
  headers: z.record(z.string(), z.string()),
  receivedAt: z.string(),
});
export type RejectedRequest = z.infer<typeof rejectionSchema>;

/** What intake answers with 202. */
export const intakeAnswerSchema = z.object({ eventId: z.string(), duplicate: z.boolean(), runs: z.number() });
