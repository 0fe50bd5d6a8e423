import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { newSavedViewSchema } from "#contracts/saved-view.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { changeSavedView } from "#server/services/saved-views/change-saved-view.ts";
import { createSavedView } from "#server/services/saved-views/create-saved-view.ts";
import { listSavedViews } from "#server/services/saved-views/list-saved-views.ts";
import { removeSavedView } from "#server/services/saved-views/remove-saved-view.ts";
import { openContainer, storeId } from "./support/in-process.ts";

let ports: Ports;
beforeAll(async () => {
  const { container } = await openContainer();
  ports = container.ports;
  return () => container.stop(1000);
});

const person = (role: "manager" | "analyst" = "manager") => ({
  storeId,
  actor: { kind: "user" as const, id: newId(), name: "Ana" },
  role,
  ports,
});
type Person = ReturnType<typeof person>;
const create = (who: Person, view: object) => createSavedView(who, newSavedViewSchema.parse({ query: "", ...view }));
const namesSeenBy = async (who: Person) => (await listSavedViews(who, { limit: 50 })).data.map(({ name }) => name);

test("one's own views are nobody else's; shared ones everybody's in the store", async () => {
  const [ana, ben] = [person(), person()];
  await create(ana, { name: "Mine", query: "status=failed", columns: ["status", "age"] });
  const shared = await create(ana, { name: "Ours", shared: true });
  expect(await namesSeenBy(ana)).toEqual(["Ours", "Mine"]);
  expect(await namesSeenBy(ben)).toEqual(["Ours"]);
  expect(await namesSeenBy({ ...ben, storeId: newId() })).toEqual([]);
  await changeSavedView(ben, shared.id, { name: "All of ours" });
  expect(await namesSeenBy(ana)).toEqual(["All of ours", "Mine"]);
  await changeSavedView(ana, shared.id, { shared: false });
  expect(await namesSeenBy(ben)).toEqual([]);
});

test("of somebody else's own view nothing can be changed or removed, nor by who only reads", async () => {
  const [ana, ben] = [person(), person()];
  const { id } = await create(ana, { name: "Mine" });
  await expect(changeSavedView(ben, id, { name: "Taken over" })).rejects.toMatchObject({ code: "not_found" });
  await expect(removeSavedView(ben, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(create(person("analyst"), { name: "New" })).rejects.toMatchObject({ code: "forbidden" });
  await removeSavedView(ana, id);
  expect(await namesSeenBy(ana)).toEqual([]);
});

test("keeps filters and columns as they were given", async () => {
  const ana = person();
  const made = await create(ana, { name: "Mine", query: "q=blue+mug", columns: ["status"] });
  await changeSavedView(ana, made.id, { columns: null });
  const { data } = await listSavedViews(ana, { limit: 50 });
  expect(data).toEqual([{ ...made, columns: null }]);
});
