import { z } from "zod";
import { overviewRanges } from "#core/overview/overview-span.ts";
import { namePageQuerySchema } from "./page.ts";

export const endpointStatuses = ["active", "failing", "open", "paused"] as const;

const limit = (max: number) =>
  z.number("Give a whole number").int("Give a whole number").min(1, "At least 1").max(max, `At most ${max}`).nullable();

/** null = no limit. `inFlight` = requests under way at once, over all processes. */
export const endpointLimitsSchema = z.object({
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

/** GET /api/v1/endpoints: those in trouble first, then by address. `q` is part of an address. */
export const endpointQuerySchema = namePageQuerySchema.extend({ q: z.string().trim().max(300).optional() });
export type EndpointQuery = z.infer<typeof endpointQuerySchema>;

/** Attempts by their start, counted by the hour; how long they took, ± 5 %. */
const attemptFiguresSchema = z.object({
  attempts: z.number(),
  failed: z.number(),
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
});
export type AttemptFigures = z.infer<typeof attemptFiguresSchema>;

export const endpointRowSchema = endpointSchema.extend({ lastDay: attemptFiguresSchema });
export type EndpointListed = z.infer<typeof endpointRowSchema>;

/** GET /api/v1/endpoints/{id}/activity?range=24h|7d: an hour or a day a slot, oldest first. */
export const activityQuerySchema = z.object({ range: z.enum(overviewRanges).default("24h") });
export const endpointActivitySchema = z.object({
  slots: z.array(attemptFiguresSchema.extend({ from: z.string(), to: z.string() })),
  total: attemptFiguresSchema,
  /** Who or what paused, resumed or changed it, newest first, at most ten. */
  changes: z.array(z.object({ id: z.string(), at: z.string(), actor: z.string(), action: z.string() })),
  /** Path of the newest delivery's address, without its query. */
  latestPath: z.string().nullable(),
});
export type EndpointActivity = z.infer<typeof endpointActivitySchema>;

/** PATCH /api/v1/endpoints/{id}. */
export const endpointPatchSchema = z.strictObject({
  limits: endpointLimitsSchema.partial().optional(),
  status: z.enum(["active", "paused"]).optional(),
});
export type EndpointPatch = z.infer<typeof endpointPatchSchema>;

/** POST /api/v1/endpoints/{id}/rotate-secret: the new signing secret, shown this once. */
export const rotateSecretSchema = z.strictObject({ overlapHours: z.number().int().min(0).max(168).default(24) });
export const rotatedSecretSchema = z.object({ secret: z.string(), previousSecretUntil: z.string().nullable() });

/** POST /api/v1/endpoints/{id}/ping: one signed request to this path, with an optional query, that is no delivery. */
export const endpointPingSchema = z.strictObject({
  path: z.string().max(2000).startsWith("/", "Begin the path with /").default("/"),
});
const headerList = z.array(z.object({ name: z.string(), value: z.string() }));
const phase = z.number().nullable();
export const pingResultSchema = z.object({
  arrived: z.boolean(),
  /** What came of it, in a sentence. */
  message: z.string(),
  request: z.object({ method: z.string(), url: z.string(), headers: headerList, body: z.string() }),
  response: z
    .object({ statusCode: z.number(), headers: headerList, body: z.string(), bodyTruncated: z.boolean() })
    .nullable(),
  timing: z.object({ dnsMs: phase, connectMs: phase, tlsMs: phase, firstByteMs: phase, totalMs: z.number() }),
});
export type PingResult = z.infer<typeof pingResultSchema>;
