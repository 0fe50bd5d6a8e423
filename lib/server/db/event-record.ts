import { z } from "zod";
import { decisionSchema } from "#contracts/event-view.ts";
import type { EventRecord } from "#server/services/ports/events.ts";
import { asOrderValue } from "./order-value-columns.ts";

type StoredEvent = Omit<EventRecord, "decisions" | "orderValue"> & {
  decisions: unknown;
  orderValue: { toString(): string } | null;
  currency: string | null;
};

/** A row of event as Prisma reads it. */
export function asEventRecord({ currency, orderValue, ...row }: StoredEvent): EventRecord {
  return {
    ...row,
    orderValue: asOrderValue({ order_value: orderValue, currency }),
    decisions: z.array(decisionSchema).catch([]).parse(row.decisions),
  };
}
