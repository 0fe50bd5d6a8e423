import { expect } from "vitest";
import { type Endpoint, endpointSchema } from "#contracts/endpoint.ts";
import { pageSchema } from "#contracts/page.ts";
import type { ApiClient } from "./api-client.ts";

/** The endpoint of this origin, which something must have been sent to before. */
export async function endpointAt(api: ApiClient, origin: string): Promise<Endpoint> {
  const { data } = await api.get("/api/v1/endpoints?limit=200", pageSchema(endpointSchema));
  const endpoint = data.find((each) => each.origin === origin);
  if (!endpoint) throw new Error(`There is no endpoint ${origin}.`);
  return endpoint;
}

/** Changes its status or its limits. */
export async function changeEndpoint(api: ApiClient, origin: string, change: object): Promise<void> {
  const { id } = await endpointAt(api, origin);
  expect((await api.call("PATCH", `/api/v1/endpoints/${id}`, change)).status).toBe(200);
}
