import { deliveryStatuses, searchPlaces } from "#contracts/delivery.ts";
import { outboundErrorKinds } from "#core/outbound/error-kinds.ts";
import { isTimeSpan, spanStart } from "./time-spans.ts";

/** What the log is narrowed to, as texts of an address; empty = not narrowed. */
export interface DeliveryFilters {
  /** One status or several with commas between. */
  status: string;
  flowId: string;
  sourceId: string;
  eventType: string;
  eventId: string;
  /** Origin of the receiver, such as "https://api.warehouse.example". */
  endpoint: string;
  code: string;
  errorKind: string;
  /** The code of why a delivery is as it is. */
  reason: string;
  personEmail: string;
  orderNumber: string;
  /** Those of one problem, or those a replay sent again. */
  problemId: string;
  replayId: string;
  /** Up to now, such as "24h"; else `from` and `to`. */
  last: string;
  /** ISO 8601, UTC; from `from` up to, not including, `to`. */
  from: string;
  to: string;
  endedFrom: string;
  endedTo: string;
  test: "exclude" | "include" | "only";
  q: string;
  /** Where `q` is looked for; empty: the server decides. */
  searchIn: string;
}

export const noFilters: DeliveryFilters = {
  status: "",
  flowId: "",
  sourceId: "",
  eventType: "",
  eventId: "",
  endpoint: "",
  code: "",
  errorKind: "",
  reason: "",
  personEmail: "",
  orderNumber: "",
  problemId: "",
  replayId: "",
  last: "",
  from: "",
  to: "",
  endedFrom: "",
  endedTo: "",
  test: "exclude",
  q: "",
  searchIn: "",
};

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isUuid = (text: string) => uuidPattern.test(text);
const isTime = (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));

/** What an address may say; anything else in it is left out, as the API would refuse the whole list for it. */
const understood: Partial<Record<keyof DeliveryFilters, (text: string) => boolean>> = {
  flowId: isUuid,
  sourceId: isUuid,
  eventId: isUuid,
  problemId: isUuid,
  replayId: isUuid,
  code: (text) => /^[1-5]\d\d$/.test(text),
  errorKind: (text) => outboundErrorKinds.some((kind) => kind === text),
  last: isTimeSpan,
  from: isTime,
  to: isTime,
  endedFrom: isTime,
  endedTo: isTime,
  searchIn: (text) => searchPlaces.some((place) => place === text),
};

/** Reads the filters from a page's address; what is not understood is left out. */
export function readFilters(search: URLSearchParams): DeliveryFilters {
  const read = (name: keyof DeliveryFilters) => {
    const text = search.get(name) ?? "";
    return (understood[name]?.(text) ?? true) ? text : "";
  };
  const names = Object.keys(noFilters) as (keyof DeliveryFilters)[];
  const texts = Object.fromEntries(names.map((name) => [name, read(name)]));
  const statuses = read("status").split(",");
  const test = search.get("test");
  return {
    ...noFilters,
    ...texts,
    status: deliveryStatuses.filter((status) => statuses.includes(status)).join(","),
    test: test === "only" || test === "include" ? test : "exclude",
  };
}

/** The filters as a page's query, without what is at rest. */
export function filterSearch(filters: DeliveryFilters): Record<string, string> {
  const pairs = Object.entries(filters).filter(([name, value]) => value !== noFilters[name as keyof DeliveryFilters]);
  return Object.fromEntries(pairs.map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== ""));
}

/** The filters as the API's query: "the last 24 hours" begins at a moment. Ask for it once, or the list never rests. */
export function apiSearch(filters: DeliveryFilters, nowMs: number): Record<string, string> {
  const { last, ...search } = filterSearch(filters);
  return last === undefined ? search : { ...search, from: spanStart(last, nowMs) };
}

/** Address of the log, or of one delivery over it, with the filters kept. */
export function deliveriesHref(filters: DeliveryFilters, id?: string): string {
  const search = new URLSearchParams(filterSearch(filters)).toString();
  return `/deliveries${id ? `/${id}` : ""}${search ? `?${search}` : ""}`;
}

export function isFiltered(filters: DeliveryFilters): boolean {
  return Object.keys(filterSearch(filters)).length > 0;
}

/** The delivery a page's address opens; null on the list itself. */
export function deliveryIdOf(pathname: string): string | null {
  return /^\/deliveries\/([^/]+)$/.exec(pathname)?.[1] ?? null;
}
