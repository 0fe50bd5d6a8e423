import { afterAll, beforeAll, expect, test } from "vitest";
import { filterPreviewSchema } from "#contracts/filter-preview.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { track } from "#tests/integration/support/track.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const path = "/api/v1/filters/preview";

test("tells which of the last events would have met a filter, newest first, and why", async () => {
  const { api } = world;
  for (const tier of ["gold", "silver", "gold"])
    await track(api, "tier_changed", { person: { email: "ann@example.com" }, properties: { tier } });
  const filter = { all: [{ path: "event.properties.tier", op: "eq", value: "gold" }] };
  const { of, matched, events } = await api.post(path, { eventType: "tier_changed", filter }, filterPreviewSchema);
  expect({ of, matched }).toEqual({ of: 3, matched: 2 });
  expect(events.map((event) => event.matched)).toEqual([true, false, true]);
  expect(events[1]).toMatchObject({
    personEmail: "ann@example.com",
    reason: { code: "condition_not_met", message: expect.stringContaining("silver") },
  });
});

test("counts one source's events only when asked to, and none of a type that never came", async () => {
  const { api, shop } = world;
  await shop.placeOrder();
  await track(api, "placed_order", {});
  const ask = (sourceId: string | null) =>
    api.post(path, { eventType: "placed_order", sourceId, filter: null }, filterPreviewSchema);
  expect((await ask(null)).of).toBe(2);
  expect((await ask(shop.id)).of).toBe(1);
  expect(await api.post(path, { eventType: "never_came", filter: null }, filterPreviewSchema)).toEqual({
    of: 0,
    matched: 0,
    events: [],
  });
});

test("a filter that is not finished has no preview, and the answer says what it lacks", async () => {
  const filter = { all: [{ path: "total", op: "eq", value: 1 }] };
  expectProblem(await world.api.call("POST", path, { eventType: "placed_order", filter }), 422);
});
