import { z } from "zod";

export const endpointStatuses = ["active", "failing", "open", "paused"] as const;

export const endpointSchema = z.object({
  id: z.string(),
  origin: z.string(),
  status: z.enum(endpointStatuses),
  failingSince: z.string().nullable(),
  previousSecretUntil: z.string().nullable(),
  createdAt: z.string(),
});
export type Endpoint = z.infer<typeof endpointSchema>;

/** POST /api/v1/endpoints/{id}/rotate-secret: the new signing secret, shown this once. */
export const rotateSecretSchema = z.object({ overlapHours: z.number().int().min(0).max(168).default(24) });
export const rotatedSecretSchema = z.object({ secret: z.string(), previousSecretUntil: z.string().nullable() });
