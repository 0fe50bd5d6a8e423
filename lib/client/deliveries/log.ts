import { request } from "#client/api.ts";
import { pagedQuery, type Search, withSearch } from "#client/paged.ts";
import { type Delivery, deliverySchema } from "#contracts/delivery.ts";
import { pageSchema } from "#contracts/page.ts";

const path = "/api/v1/deliveries";
export const logPageSize = 50;
/** As many as one request may name. */
export const namedAtOnce = 200;

/** The log, newest first. `search`: names and values of deliveryQuerySchema. News are taken in by `patchLog`. */
export function logQuery(search: Search) {
  return {
    ...pagedQuery("log", deliverySchema, path, { ...search, limit: logPageSize }),
    staleTime: Number.POSITIVE_INFINITY,
    // Whoever comes back to the log has missed the news in between.
    refetchOnMount: "always" as const,
  };
}

/** The newest that match. */
export async function fetchHead(search: Search): Promise<Delivery[]> {
  return (await request(pageSchema(deliverySchema), "GET", withSearch(path, { ...search, limit: logPageSize }))).data;
}

/** Of these, the ones that match. */
export async function fetchNamed(search: Search, ids: readonly string[]): Promise<Delivery[]> {
  if (ids.length === 0) return [];
  const query = { ...search, ids: ids.slice(0, namedAtOnce).join(","), limit: namedAtOnce };
  return (await request(pageSchema(deliverySchema), "GET", withSearch(path, query))).data;
}
