import { hoursInWords } from "#core/once/window-words.ts";

export interface AdmissibleFlow {
  status: "live" | "paused";
  pauseMode: "hold" | "skip" | null;
  skipOlderThanHours: number | null;
  /** `manual`: every run waits for a person. */
  release: "automatic" | "manual";
}

/** How a run of a matching event begins, as far as flow and event alone decide it. */
export interface Admission {
  status: "queued" | "held" | "skipped";
  reason: { code: "flow_paused" | "too_old" | typeof awaitsReleaseCode; message: string } | null;
}

/** Why a run of a flow in manual mode is held. */
export const awaitsReleaseCode = "awaits_release";
/** Why a run of a paused flow is held. */
export const pausedReason = {
  code: "flow_paused",
  message: "The flow is paused. It goes on when the flow is resumed.",
} as const;

const hourMs = 3_600_000;

/**
 * Age first: an event that is too old is skipped by a paused flow too, and not kept for later. The age is that at its
 * arrival, so what waits inside Hookline never grows too old. Pure and total.
 */
export function admitRun(flow: AdmissibleFlow, event: { occurredAtMs: number; receivedAtMs: number }): Admission {
  const ageMs = event.receivedAtMs - event.occurredAtMs;
  if (flow.skipOlderThanHours !== null && ageMs > flow.skipOlderThanHours * hourMs) {
    const limit = hoursInWords(flow.skipOlderThanHours).replace(/^(?=[a-z])/, "one ");
    const message = `The event was ${ageInWords(ageMs)} old when it came in; this flow skips events older than ${limit}.`;
    return { status: "skipped", reason: { code: "too_old", message } };
  }
  const isPaused = flow.status === "paused";
  if (isPaused && flow.pauseMode === "skip") {
    const message = "The flow was paused when this event came in, set to skip what comes meanwhile.";
    return { status: "skipped", reason: { code: pausedReason.code, message } };
  }
  // Resuming the flow releases what the pause held; what waits for a person must not go with it.
  if (flow.release === "manual") {
    const message = "This flow sends nothing by itself: a person releases or skips the run in its review list.";
    return { status: "held", reason: { code: awaitsReleaseCode, message } };
  }
  return isPaused ? { status: "held", reason: pausedReason } : { status: "queued", reason: null };
}

function ageInWords(ageMs: number): string {
  const hours = Math.floor(ageMs / hourMs);
  if (hours < 1) return `${Math.floor(ageMs / 60_000)} minutes`;
  const [count, unit] = hours < 48 ? [hours, "hour"] : [Math.floor(hours / 24), "day"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
