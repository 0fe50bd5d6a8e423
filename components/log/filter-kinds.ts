import { deliveryStatuses } from "#contracts/delivery.ts";
import { eventCatalogue } from "#core/events/catalogue.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { explainOutcome } from "#core/explain/explain-outcome.ts";
import { outboundErrorKinds } from "#core/outbound/error-kinds.ts";
import type { Option } from "#ui/option.ts";
import { statusLooks } from "#ui/status-badge.tsx";
import type { DeliveryFilters } from "./delivery-filters.ts";

export type FilterName = Exclude<keyof DeliveryFilters, "test" | "q" | "searchIn" | "last" | "from" | "to">;

interface FilterKind {
  label: string;
  /** How it is chosen: several or one of a list, typed, or only shown since other pages link here with it. */
  by: "several" | "one" | "text" | "link";
  options?: readonly Option[];
  /** Text that does not fit is not yet a filter. */
  accepts?: RegExp;
  placeholder?: string;
  /** Said instead of a value that is only an id. */
  word?: string;
}

export const filterKinds: Record<FilterName, FilterKind> = {
  status: {
    label: "Status",
    by: "several",
    options: deliveryStatuses.map((status) => ({ value: status, label: statusLooks[status].word })),
  },
  flowId: { label: "Flow", by: "one", word: "one flow" },
  eventType: {
    label: "Event",
    by: "one",
    options: Object.values(eventCatalogue).map(({ id, label }) => ({ value: id as string, label })),
  },
  sourceId: { label: "Source", by: "one", word: "one source" },
  endpoint: { label: "Receiver", by: "one" },
  code: { label: "Answer code", by: "text", accepts: /^[1-5]\d\d$/, placeholder: "For example 404" },
  errorKind: {
    label: "Error",
    by: "one",
    options: outboundErrorKinds.map((kind) => ({ value: kind, label: errorKindLabel(kind) })),
  },
  personEmail: { label: "Customer", by: "text", accepts: /@/, placeholder: "name@shop.example" },
  orderNumber: { label: "Order number", by: "text", placeholder: "1042" },
  reason: { label: "Reason", by: "link" },
  eventId: { label: "Event", by: "link", word: "one event" },
  problemId: { label: "Problem", by: "link", word: "one problem" },
  replayId: { label: "Replay", by: "link", word: "one replay" },
  endedFrom: { label: "Ended since", by: "link" },
  endedTo: { label: "Ended before", by: "link" },
};

export const filterNames = Object.keys(filterKinds) as FilterName[];
export const addableNames = filterNames.filter((name) => filterKinds[name].by !== "link");

function errorKindLabel(kind: (typeof outboundErrorKinds)[number]): string {
  return kind === "http" ? "Answered with an error" : explainOutcome({ errorKind: kind, statusCode: null }).title;
}

/** A chip's value in words. */
export function filterWords(name: FilterName, value: string, options: readonly Option[] = []): string {
  const kind = filterKinds[name];
  const known = [...(kind.options ?? []), ...options];
  const words = value.split(",").map((each) => known.find((option) => option.value === each)?.label);
  if (words.every((word) => word !== undefined)) return words.join(", ");
  if (name === "eventType") return eventTypeLabel(value);
  return kind.word ?? value.replaceAll("_", " ");
}
