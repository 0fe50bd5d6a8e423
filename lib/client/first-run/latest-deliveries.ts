import { queryOptions, useQuery } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { withSearch } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { deliverySchema } from "#contracts/delivery.ts";
import { pageSchema } from "#contracts/page.ts";

const latestDeliveriesQuery = queryOptions({
  queryKey: queryKey("deliveries", "latest"),
  queryFn: ({ signal }) =>
    request(pageSchema(deliverySchema), "GET", withSearch("/api/v1/deliveries", { limit: 10 }), undefined, signal),
  select: (page) => page.data,
});

/** The ten newest deliveries. */
export function useLatestDeliveries() {
  return useQuery(latestDeliveriesQuery);
}
