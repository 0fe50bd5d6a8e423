import type { EventDetail, EventRow } from "#contracts/event-view.ts";

/** What an event is about, to tell it from others of its type: "#1042 · ana@shop.example"; "" when nothing is known. */
export function aboutEvent({ orderNumber, personEmail }: Pick<EventRow, "orderNumber" | "personEmail">): string {
  return [orderNumber && `#${orderNumber}`, personEmail].filter(Boolean).join(" · ");
}

function count(number: number, one: string): string {
  return number === 1 ? `one ${one}` : `${number} ${one}s`;
}

function sentOut(deliveries: EventDetail["deliveries"]): string {
  const real = deliveries.filter((delivery) => !delivery.isTest);
  const by = (...statuses: string[]) => real.filter(({ status }) => statuses.includes(status)).length;
  const parts = [
    [by("delivered"), "delivered"],
    [by("queued", "sending", "retrying"), "on the way"],
    [by("held"), "held"],
    [by("failed"), "failed"],
    [by("skipped", "cancelled"), "not sent"],
  ] as const;
  return parts.flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : [])).join(", ");
}

/** The runs the event itself started: without those of test sends that used it. */
export function ownRuns({ runs, deliveries }: Pick<EventDetail, "runs" | "deliveries">): EventDetail["runs"] {
  const tests = new Set(deliveries.filter((delivery) => delivery.isTest).map((delivery) => delivery.runId));
  return runs.filter((run) => !tests.has(run.id));
}

/** What came of an event, in a sentence or two. */
export function eventSentence({
  runs,
  decisions,
  deliveries,
}: Pick<EventDetail, "runs" | "decisions" | "deliveries">): string {
  const own = ownRuns({ runs, deliveries });
  const started = own.filter(({ status }) => status !== "skipped").length;
  const skipped = own.length - started;
  const looked = decisions.filter(({ kind }) => kind !== "other_event").length;
  if (started === 0 && skipped > 0)
    return `It started no flow: ${count(skipped, "flow")} skipped it, and below stands why.`;
  if (started === 0)
    return looked === 0
      ? "It started no flow: none for such events was live when it came in."
      : `It started no flow: ${count(looked, "flow")} looked at it, and below stands why not.`;
  const outcome = sentOut(deliveries);
  return `It started ${count(started, "flow")}.${outcome ? ` Deliveries: ${outcome}.` : ""}`;
}

/** Stands where an event is chosen and it is the sample of its type. */
export const sampleEventId = "sample";

/** Which event to test with, as the API wants it. */
export function eventInput(eventId: string): { sample: true } | { eventId: string } {
  return eventId === sampleEventId ? { sample: true } : { eventId };
}
