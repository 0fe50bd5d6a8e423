import { afterAll, beforeAll, expect, test } from "vitest";
import { eventFieldsSchema, fieldPresenceSchema } from "#contracts/event-fields.ts";
import { trackedEventsSchema } from "#contracts/event-view.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { createOwnerByCommand } from "#tests/integration/support/owners.ts";
import { track } from "#tests/integration/support/track.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("the fields that came in, with how often they had a value, as templates and filters name them", async () => {
  const { api } = world;
  for (const tier of ["gold", "gold", "silver", null])
    await track(api, "tier_changed", { person: { email: "ann@example.com" }, properties: { tier, points: 7 } });
  const { of, fields } = await api.get("/api/v1/event-fields?eventType=tier_changed", eventFieldsSchema);
  expect(of).toBe(4);
  expect(fields).toContainEqual({
    path: "event.properties.tier",
    type: "text",
    presentIn: 3,
    of: 4,
    examples: ["gold", "silver"],
  });
  expect(fields).toContainEqual(expect.objectContaining({ path: "person.email", type: "email", presentIn: 4 }));
  const query = "eventType=tier_changed&paths=event.properties.tier,event.shippingAddress.phone";
  expect(await api.get(`/api/v1/event-fields/presence?${query}`, fieldPresenceSchema)).toEqual({
    of: 4,
    fields: [
      { path: "event.properties.tier", presentIn: 3, of: 4 },
      { path: "event.shippingAddress.phone", presentIn: 0, of: 4 },
    ],
  });
});

test("only the newest 200 count, and never more than 8 MB of them", async () => {
  const { api } = world;
  const send = (count: number, properties: object) =>
    api.post(
      "/api/v1/events",
      Array.from({ length: count }, () => ({ type: "many", properties })),
      trackedEventsSchema,
    );
  await send(30, { old: true });
  await send(190, { young: true });
  const answer = await api.get(
    "/api/v1/event-fields/presence?eventType=many&paths=event.properties.old",
    fieldPresenceSchema,
  );
  expect(answer).toEqual({ of: 200, fields: [{ path: "event.properties.old", presentIn: 10, of: 200 }] });

  // Both the event and the payload hold the text: more than 1.2 MB each.
  for (let sent = 0; sent < 10; sent++) await track(api, "large", { properties: { text: "x".repeat(600_000) } });
  const large = await api.get("/api/v1/event-fields?eventType=large", eventFieldsSchema);
  expect(large.of).toBe(6);
});

test("another store's events are not in it", async () => {
  await track(world.api, "private_type", { properties: { secret: "ours" } });
  const other = await createOwnerByCommand(world.app, "nora@other.example", "Nora's shop");
  const answer = await other.api.get("/api/v1/event-fields?eventType=private_type", eventFieldsSchema);
  expect(answer).toEqual({ of: 0, fields: [] });
});

test("a path outside the scope is refused at its place", async () => {
  const answer = await world.api.call("GET", "/api/v1/event-fields/presence?eventType=x&paths=secrets.warehouse");
  expect(expectProblem(answer, 422).errors?.[0]?.path).toContain("paths");
});
