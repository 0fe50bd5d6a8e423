import { formatCount, formatDuration, formatNumber } from "#client/format.ts";
import type { DeliveryFilter } from "#contracts/delivery.ts";
import { type PassedOverReason, passedOverReasons, type Replay } from "#contracts/replay.ts";

const reasonWords: Record<PassedOverReason, string> = {
  waiting: "go out by themselves",
  asked: "were asked for already",
  step_gone: "have no step in the live version any more",
  no_match: "do not start the flow",
  has_run: "have a run of the flow already",
  changed: "did not match any more when their turn came",
};

/** Why things were passed over, the most first: ["3 go out by themselves"]. */
export function passedOverWords({ passedOver }: Pick<Replay, "passedOver">): string[] {
  return passedOverReasons
    .flatMap((reason) => (passedOver[reason] ? [{ reason, count: passedOver[reason] }] : []))
    .sort((one, other) => other.count - one.count)
    .map(({ count, reason }) => `${formatNumber(count)} ${reasonWords[reason]}`);
}

/** How many are over, one way or the other. */
export function settledOf({ failed, matched, skipped, status, succeeded }: Replay): number {
  return status === "completed" ? matched : Math.min(matched, succeeded + failed + skipped);
}

/** "About 120 a minute, 5 min left."; without a rate nothing can be said yet. */
export function paceWords(replay: Replay): string {
  const { ratePerMinute, status } = replay;
  if (status !== "running" || ratePerMinute === 0) return "";
  const leftMs = ((replay.matched - settledOf(replay)) * 60_000) / ratePerMinute;
  const left = leftMs < 1000 ? "nearly done" : `about ${formatDuration(leftMs)} left`;
  return `${formatNumber(ratePerMinute)} a minute, ${left}`;
}

export function replayTitle({ kind, matched }: Pick<Replay, "kind" | "matched">): string {
  return `Replay of ${formatCount(matched, kind === "events" ? "event" : "delivery", kind === "events" ? "events" : "deliveries")}`;
}

/** How it stands, or what came of it, in one sentence. */
export function replaySentence({ failed, status, succeeded, waiting }: Replay): string {
  if (status === "running") return "It goes on when you leave this page, and after a restart.";
  if (status === "paused") {
    const out =
      waiting > 0 ? ` The ${formatNumber(waiting)} on the way still ${waiting === 1 ? "goes" : "go"} out.` : "";
    return `It is paused: nothing more is taken up until you resume it.${out}`;
  }
  if (status === "cancelled") return "It was cancelled; what was sent until then stays sent.";
  const sent = succeeded + failed + waiting;
  if (sent === 0) return "Nothing was sent again.";
  if (succeeded === sent) return sent === 1 ? "The delivery arrived." : `All ${formatNumber(sent)} deliveries arrived.`;
  const others = [
    ...(failed > 0 ? [`${formatNumber(failed)} failed again`] : []),
    ...(waiting > 0 ? [`${formatNumber(waiting)} still on the way`] : []),
  ];
  return `${formatNumber(succeeded)} of ${formatCount(sent, "delivery", "deliveries")} arrived, ${others.join(", ")}.`;
}

/** The log's address with this filter; null where it names single deliveries, which the log cannot. */
export function logHref({ ids, ...filter }: DeliveryFilter): string | null {
  if (ids) return null;
  const pairs = Object.entries(filter).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(",") : `${value}`,
  ]);
  const search = new URLSearchParams(pairs.filter(([, value]) => value !== "" && value !== "undefined")).toString();
  return search === "" ? "/deliveries" : `/deliveries?${search}`;
}
