import { z } from "zod";
import { overviewRanges } from "#core/overview/overview-span.ts";
import { deliveryStatuses } from "./delivery.ts";
import { endpointStatuses } from "./endpoint.ts";
import { flowStatuses } from "./flow.ts";

/** GET /api/v1/overview. `24h`: clock hours up to the current one; `7d`: today and six days before, in the store's zone. */
export const overviewQuerySchema = z.object({ range: z.enum(overviewRanges).default("24h") });

/** Counted by the hour, at most a minute ago. Deliveries count when they end; durations from event to acceptance, ± 5 %. */
const totalsSchema = z.object({
  events: z.number(),
  delivered: z.number(),
  failed: z.number(),
  skipped: z.number(),
  cancelled: z.number(),
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
});
export type OverviewTotals = z.infer<typeof totalsSchema>;

const slotSchema = totalsSchema.extend({ from: z.string(), to: z.string() });
export type OverviewSlot = z.infer<typeof slotSchema>;

/** The values of so many orders added up, each once however many of its deliveries wait. */
const moneySchema = z.object({ currency: z.string(), amount: z.number(), orders: z.number() });
export type WaitingMoney = z.infer<typeof moneySchema>;

const waitingAtSchema = z.object({
  endpointId: z.string(),
  origin: z.string(),
  deliveries: z.number(),
  money: z.array(moneySchema),
});

export const overviewSchema = z.object({
  range: z.enum(overviewRanges),
  /** An hour or a day each, oldest first; the last one still goes on. */
  slots: z.array(slotSchema),
  total: totalsSchema,
  /** As long a time just before, up to the same moment of it. */
  before: totalsSchema,
  /** As it is now: deliveries not made yet, test sends left out. */
  waiting: z.object({
    deliveries: z.number(),
    byStatus: z.array(
      z.object({ status: z.enum(deliveryStatuses), deliveries: z.number(), oldestAt: z.string().nullable() }),
    ),
    held: z.array(z.object({ code: z.string(), deliveries: z.number() })),
    money: z.array(moneySchema),
    /** Where most of them go, at most five. */
    endpoints: z.array(waitingAtSchema),
  }),
  troubledEndpoints: z.array(
    z.object({
      id: z.string(),
      origin: z.string(),
      status: z.enum(endpointStatuses),
      failingSince: z.string().nullable(),
      probeAt: z.string().nullable(),
    }),
  ),
  /** By how much ended in them, at most eight. */
  flows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.enum(flowStatuses),
      delivered: z.number(),
      failed: z.number(),
      other: z.number(),
    }),
  ),
});
export type Overview = z.infer<typeof overviewSchema>;
