import { describe, expect, it } from "vitest";
import {
  apiSearch,
  deliveriesHref,
  deliveryIdOf,
  filterSearch,
  isFiltered,
  noFilters,
  readFilters,
} from "./delivery-filters.ts";

const read = (search: string) => readFilters(new URLSearchParams(search));

describe("the filters in the address", () => {
  it("survive the way there and back", () => {
    const filters = {
      ...noFilters,
      status: "held,failed",
      code: "404",
      errorKind: "timeout",
      endpoint: "https://a.example:8443",
      from: "2026-11-20T10:00:00.000Z",
      test: "only",
      q: "#1042 a&b",
    } as const;
    expect(read(deliveriesHref(filters).split("?")[1] ?? "")).toEqual(filters);
  });
  it("leave out what is not understood", () => {
    expect(read("status=broken&code=999&test=maybe&flowId=1&errorKind=odd&from=yesterday")).toEqual(noFilters);
  });
  it("at rest leave the address clean", () => {
    expect(deliveriesHref(noFilters)).toBe("/deliveries");
    expect(deliveriesHref(noFilters, "d1")).toBe("/deliveries/d1");
    expect(deliveriesHref({ ...noFilters, flowId: "f1" }, "d1")).toBe("/deliveries/d1?flowId=f1");
  });
  it("that end now begin at a moment for the API, and stay what they are in the address", () => {
    const filters = { ...noFilters, last: "24h", flowId: "f1" };
    expect(apiSearch(filters, Date.parse("2026-11-20T10:00:00Z"))).toEqual({
      flowId: "f1",
      from: "2026-11-19T10:00:00.000Z",
    });
    expect(deliveriesHref(filters)).toBe("/deliveries?flowId=f1&last=24h");
    expect(read("last=3y")).toEqual(noFilters);
  });
  it("blank text is no filter", () => {
    expect(filterSearch({ ...noFilters, q: "  " })).toEqual({});
    expect([isFiltered(noFilters), isFiltered({ ...noFilters, test: "include" })]).toEqual([false, true]);
  });
});

it("deliveryIdOf reads the address", () => {
  expect([deliveryIdOf("/deliveries"), deliveryIdOf("/deliveries/d1"), deliveryIdOf("/flows/f1")]).toEqual([
    null,
    "d1",
    null,
  ]);
});
