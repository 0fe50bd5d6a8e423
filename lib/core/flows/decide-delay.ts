import { pathLabel } from "#core/filter/describe-value.ts";
import { readPath } from "#core/json/read-path.ts";
import { spanInWords } from "./delay-words.ts";
import { momentInWords, moveDate, nextLocalTime, readDate } from "./local-time.ts";
import type { PlanContext, PlannableDelay } from "./run-plan.ts";

export type DelayCode = "waits" | "already_past" | "date_missing";

/** `wakeAtMs`: epoch milliseconds; null goes on at once. `stop`: the run ends here. */
export interface DelayDecision {
  code: DelayCode;
  message: string;
  wakeAtMs: number | null;
  stop: boolean;
}

const unitMs = { minutes: 60_000, hours: 3_600_000, days: 86_400_000, weeks: 604_800_000 };
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Until when a delay that is reached now waits. A span is exact time; times of day are the store's. Pure. */
export function decideDelay(delay: PlannableDelay, { nowMs, scope, timeZone }: PlanContext): DelayDecision {
  const waits = (atMs: number, span = ""): DelayDecision => {
    const message = `Waits ${span}until ${momentInWords(atMs, timeZone)} (${timeZone}).`;
    return { code: "waits", message, wakeAtMs: atMs, stop: false };
  };
  if (delay.for) return waits(nowMs + delay.for.value * unitMs[delay.for.unit], `${spanInWords(delay.for)}, `);
  const { until } = delay;
  if (until === null) throw new Error(`Delay ${delay.id} says neither how long nor until when`);
  if (until.kind === "time") {
    const days = until.weekdays.map((day) => weekdays.indexOf(day) + 1);
    return waits(nextLocalTime(nowMs, until.at, days, timeZone));
  }
  const date = readDate(readPath(scope(), until.path).value, timeZone);
  if (date === null) return missing(until.path, until.onMissing === "stop");
  const atMs = moveDate(date, until.shift, until.at, timeZone);
  if (atMs > nowMs) return waits(atMs);
  const message = `${momentInWords(atMs, timeZone)} (${timeZone}) had passed already, so it went on at once.`;
  return { code: "already_past", message, wakeAtMs: null, stop: false };
}

function missing(path: string, stop: boolean): DelayDecision {
  const then = stop ? "so the run ended here" : "so it went on at once";
  return {
    code: "date_missing",
    message: `${pathLabel(path)} is no date in this event, ${then}.`,
    wakeAtMs: null,
    stop,
  };
}
