import { type DeliveryStatus, deliveryStatuses } from "#contracts/delivery.ts";

/** What the log is narrowed to; empty text = not narrowed. */
export interface DeliveryFilters {
  status: DeliveryStatus | "";
  flowId: string;
  eventType: string;
  eventId: string;
  code: string;
  test: "exclude" | "include" | "only";
  q: string;
}

export const noFilters: DeliveryFilters = {
  status: "",
  flowId: "",
  eventType: "",
  eventId: "",
  code: "",
  test: "exclude",
  q: "",
};

/** Reads the filters from a page's address; what is not understood is left out. */
export function readFilters(search: URLSearchParams): DeliveryFilters {
  const code = search.get("code") ?? "";
  const test = search.get("test");
  return {
    status: deliveryStatuses.find((status) => status === search.get("status")) ?? "",
    flowId: search.get("flowId") ?? "",
    eventType: search.get("eventType") ?? "",
    eventId: search.get("eventId") ?? "",
    code: /^[1-5]\d\d$/.test(code) ? code : "",
    test: test === "only" || test === "include" ? test : "exclude",
    q: search.get("q") ?? "",
  };
}

/** The filters as a page's or the API's query, without what is at rest. */
export function filterSearch(filters: DeliveryFilters): Record<string, string> {
  const pairs = Object.entries(filters).filter(([name, value]) => value !== noFilters[name as keyof DeliveryFilters]);
  return Object.fromEntries(pairs.map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== ""));
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
