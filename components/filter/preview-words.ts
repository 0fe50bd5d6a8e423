import type { FilterPreview, PreviewedEvent } from "#contracts/filter-preview.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";

/** "Would have matched 37 of the last 200 Placed Order events." */
export function previewSentence({ matched, of }: Pick<FilterPreview, "matched" | "of">, eventType: string): string {
  const name = eventTypeLabel(eventType);
  if (of === 0) return `No ${name} event has come in yet, so there is nothing to try the conditions on.`;
  if (of === 1) return `Would ${matched === 1 ? "" : "not "}have matched the only ${name} event so far.`;
  const all = matched === of ? "all" : matched === 0 ? "none" : String(matched);
  return `Would have matched ${all} of the last ${of} ${name} events.`;
}

/** What people know an event by: its order, else its person, else nothing but its time. */
export function previewedName({ orderNumber, personEmail }: PreviewedEvent): string {
  if (orderNumber !== null) return `Order ${orderNumber}`;
  return personEmail ?? "Event";
}
