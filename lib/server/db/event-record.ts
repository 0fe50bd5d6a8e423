import { z } from "zod";
import { decisionSchema } from "#contracts/event-view.ts";
import type { EventRecord } from "#server/services/ports/events.ts";
import { asOrderValue } from "./order-value-columns.ts";

type StoredEvent = Omit<EventRecord, "decisions" | "orderValue"> & {
  decisions: unknown;
  orderValue: { toString(): string } | null;
  currency: string | null;
};

/** What flows decided of an event when it came in; nothing of a shape this version does not know. */
export function asStoredDecisions(decisions: unknown): EventRecord["decisions"] {
  return z.array(decisionSchema).catch([]).parse(decisions);
}

/** A row of event as Prisma reads it. */
export function asEventRecord({ currency, orderValue, ...row }: StoredEvent): EventRecord {
  return {
    ...row,
    orderValue: asOrderValue({ order_value: orderValue, currency }),
    decisions: asStoredDecisions(row.decisions),
  };
}
