import type { z } from "zod";
import { type TrackEvent, trackEventsSchema } from "#contracts/event.ts";
import { isObject } from "#core/events/read-value.ts";
import type { JsonValue } from "#core/json/json-value.ts";

const eventsMax = 500;
const issuesShown = 3;
const [oneSchema, listSchema] = trackEventsSchema.options;

type ReadEvents = { ok: true; events: { event: TrackEvent; payload: JsonValue }[] } | { ok: false; message: string };

function describeIssue(issue: z.core.$ZodIssue): string {
  const steps = issue.path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`));
  const path = steps.join("").replace(/^\./, "");
  const message = issue.message.replace(/\.$/, "");
  return path === "" ? message : `${path}: ${message}`;
}

function describeIssues(error: z.ZodError): string {
  const more = error.issues.length - issuesShown;
  const shown = error.issues.slice(0, issuesShown).map(describeIssue).join(". ");
  return `${shown}.${more > 0 ? ` And ${more} more.` : ""}`;
}

/** One event or a list of at most 500, each with its own part of the body; or a sentence that names each wrong path. */
export function readTrackEvents(body: JsonValue): ReadEvents {
  if (!Array.isArray(body)) {
    if (!isObject(body)) return { ok: false, message: "Send one event as a JSON object, or a list of them." };
    const parsed = oneSchema.safeParse(body);
    if (!parsed.success) return { ok: false, message: describeIssues(parsed.error) };
    return { ok: true, events: [{ event: parsed.data, payload: body }] };
  }
  if (body.length === 0) return { ok: false, message: "The list of events is empty." };
  if (body.length > eventsMax)
    return {
      ok: false,
      message: `A list may hold ${eventsMax} events, this one holds ${body.length}. Send several lists.`,
    };
  const parsed = listSchema.safeParse(body);
  if (!parsed.success) return { ok: false, message: describeIssues(parsed.error) };
  return { ok: true, events: parsed.data.map((event, index) => ({ event, payload: body[index] ?? null })) };
}
