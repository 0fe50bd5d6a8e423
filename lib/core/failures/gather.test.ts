import { expect, test } from "vitest";
import { type FailedDelivery, gatherFailures } from "./gather.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 12, minute));

function failed(id: string, change: Partial<FailedDelivery> = {}): FailedDelivery {
  return {
    id,
    storeId: "store",
    flowId: "flow",
    endpointId: "endpoint",
    status: "failed",
    reasonCode: "http_401",
    lastStatusCode: 401,
    lastErrorKind: "http",
    at: at(1),
    byHand: false,
    group: null,
    ...change,
  };
}

test("same flow, endpoint and cause are one; another of any of them is another", () => {
  const groups = gatherFailures([
    failed("1"),
    failed("2", { at: at(59) }),
    failed("3", { at: at(61) }),
    failed("4", { flowId: "other" }),
    failed("5", { endpointId: null }),
    failed("6", { reasonCode: "http_403" }),
  ]);
  expect(groups.map(({ deliveryIds }) => deliveryIds)).toContainEqual(["1", "2", "3"]);
  expect(groups).toHaveLength(4);
  const [group] = groups.filter(({ deliveryIds }) => deliveryIds.length === 3);
  expect(group).toMatchObject({ firstAt: at(1), lastAt: at(61), lastDeliveryId: "3", joined: 3, ended: 3 });
  expect([...(group?.hours ?? [])]).toEqual([
    [at(0).getTime(), 2],
    [at(60).getTime(), 1],
  ]);
});

test("one that fails again for the same cause is not counted again; one that fails by hand is no news", () => {
  const group = { endpointId: "endpoint", cause: "http_401" };
  const [gathered] = gatherFailures([
    failed("1", { group }),
    failed("2", { group: { ...group, cause: "http_500" } }),
    failed("3", { status: "retrying" }),
    failed("4", { byHand: true, group }),
  ]);
  expect(gathered).toMatchObject({ joined: 2, ended: 2 });
});
