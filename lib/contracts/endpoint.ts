import { z } from "zod";

export const endpointStatuses = ["active", "failing", "open", "paused"] as const;

const limit = (max: number) => z.number().int().min(1, "At least 1").max(max, `At most ${max}`).nullable();

/** null = no limit. `inFlight` = requests under way at once, over all processes. */
const endpointLimitsSchema = z.object({
  perSecond: limit(1000),
  perMinute: limit(60_000),
  perHour: limit(1_000_000),
  inFlight: limit(500),
});

export const endpointSchema = z.object({
  id: z.string(),
  origin: z.string(),
  status: z.enum(endpointStatuses),
  limits: endpointLimitsSchema,
  failingSince: z.string().nullable(),
  /** While open: when one request is tried again. */
  probeAt: z.string().nullable(),
  pauseReason: z.string().nullable(),
  /** Runs that wait for this endpoint to be resumed or to answer again. */
  held: z.number(),
  previousSecretUntil: z.string().nullable(),
  createdAt: z.string(),
});
export type Endpoint = z.infer<typeof endpointSchema>;

/** PATCH /api/v1/endpoints/{id}. */
export const endpointPatchSchema = z.strictObject({
  limits: endpointLimitsSchema.partial().optional(),
  status: z.enum(["active", "paused"]).optional(),
});
export type EndpointPatch = z.infer<typeof endpointPatchSchema>;

/** POST /api/v1/endpoints/{id}/rotate-secret: the new signing secret, shown this once. */
export const rotateSecretSchema = z.strictObject({ overlapHours: z.number().int().min(0).max(168).default(24) });
export const rotatedSecretSchema = z.object({ secret: z.string(), previousSecretUntil: z.string().nullable() });
