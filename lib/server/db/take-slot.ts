import { secondAtReceiver } from "#core/health/spacing.ts";

const windows = [
  { limit: "limit_per_second", slot: "second_slot_at", seconds: secondAtReceiver },
  { limit: "limit_per_minute", slot: "minute_slot_at", seconds: 60 },
  { limit: "limit_per_hour", slot: "hour_slot_at", seconds: 3600 },
] as const;

// With a burst b and an interval of period / (limit - b + 1), no window of a period holds more than its limit.
const burst = (limit: string) => `greatest(1, ${limit} / 10)`;
const interval = ({ limit, seconds }: (typeof windows)[number]) =>
  `make_interval(secs => ${seconds.toFixed(1)} / (l.${limit} - ${burst(`l.${limit}`)} + 1))`;

const earliest = windows.map(
  (window) =>
    `CASE WHEN l.${window.limit} IS NOT NULL THEN l.${window.slot} - (${burst(`l.${window.limit}`)} - 1) * ${interval(window)} END`,
);
const next = windows.map(
  (window) =>
    `${window.slot} = CASE WHEN l.${window.limit} IS NOT NULL THEN greatest(coalesce(l.${window.slot}, s.at), s.at) + ${interval(window)} END`,
);

/** GCRA for all three windows at once, under the row's lock; answers the slot that was taken. $1 = the endpoint. */
export const takeSlotSql = `
  WITH l AS (SELECT * FROM endpoint WHERE id = $1 FOR UPDATE),
  s AS (SELECT greatest(now(), ${earliest.join(", ")}) AS at FROM l)
  UPDATE endpoint e SET ${next.join(", ")} FROM l, s WHERE e.id = l.id RETURNING s.at`;
