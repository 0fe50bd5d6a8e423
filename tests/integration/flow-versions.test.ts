import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { flowInputSchema, flowQuerySchema } from "#contracts/flow.ts";
import type { Ctx } from "#server/services/context.ts";
import { archiveFlow } from "#server/services/flows/archive-flow.ts";
import { createFlow } from "#server/services/flows/create-flow.ts";
import { duplicateFlow } from "#server/services/flows/duplicate-flow.ts";
import { listFlows } from "#server/services/flows/list-flows.ts";
import { listVersions } from "#server/services/flows/list-versions.ts";
import { pauseFlow } from "#server/services/flows/pause-flow.ts";
import { publishFlow } from "#server/services/flows/publish-flow.ts";
import { readFlow } from "#server/services/flows/read-flow.ts";
import { restoreFlow } from "#server/services/flows/restore-flow.ts";
import { rollbackFlow } from "#server/services/flows/rollback-flow.ts";
import { updateFlow } from "#server/services/flows/update-flow.ts";
import { trackEvents } from "#server/services/intake/track-events.ts";
import { createSecret } from "#server/services/secrets/create-secret.ts";
import { type DefinitionInput, webhookStep } from "./support/flows.ts";
import { openContainer, storeId } from "./support/in-process.ts";
import { runSql } from "./support/sql.ts";
import { flowOf } from "./support/track.ts";

let ctx: Ctx;
let databaseUrl: string;

beforeAll(async () => {
  const opened = await openContainer();
  databaseUrl = opened.databaseUrl;
  const source =
    "INSERT INTO source (id, store_id, kind, name, key, updated_at) VALUES ($1, $2, 'api', 'API', 'k', now())";
  await runSql(databaseUrl, source, [randomUUID(), storeId]);
  const actor = { kind: "user" as const, id: randomUUID(), name: "Mia" };
  ctx = { storeId, actor, role: "manager", ports: opened.container.ports };
  return () => opened.container.stop(1000);
});

const sendTo = (path: string, type = "versions") => flowOf(type, webhookStep(`https://hooks.example.com/${path}`));
const parse = (definition: DefinitionInput) => flowInputSchema.parse({ name: "Orders", definition }).definition;
const address = ({ steps }: Pick<ReturnType<typeof parse>, "steps">) =>
  steps.map((step) => (step.kind === "webhook" ? step.url.split("/").at(-1) : step.kind)).join();

/** A flow whose versions sent to the first, then to the second address, and so on. */
async function publishOneByOne(...paths: string[]): Promise<string> {
  const { id } = await createFlow(ctx, { name: "Orders", definition: parse(sendTo(paths[0] ?? "")) });
  for (const path of paths) {
    await updateFlow(ctx, id, { definition: parse(sendTo(path)) });
    await publishFlow(ctx, id, {});
  }
  return id;
}

const lastAudit = async (targetId: string) => {
  const query = "SELECT action, detail FROM audit_entry WHERE target_id = $1 ORDER BY id DESC LIMIT 1";
  const [row] = await runSql<{ action: string; detail: unknown }>(databaseUrl, query, [targetId]);
  return row;
};

describe("going back to an older version", () => {
  test("makes what it said the newest version; a draft without changes follows", async () => {
    const id = await publishOneByOne("first", "second");
    expect(await rollbackFlow(ctx, id, { version: 1 })).toEqual({ flowId: id, version: 3, draft: "replaced" });
    const { data } = await listVersions(ctx, id, { limit: 50 });
    expect(data.map(({ version, note, publishedBy }) => [version, note, publishedBy])).toEqual([
      [3, "Back to version 1", "Mia"],
      [2, null, "Mia"],
      [1, null, "Mia"],
    ]);
    expect(data.map(({ definition }) => address(definition))).toEqual(["first", "second", "first"]);
    const flow = await readFlow(ctx, id);
    expect(flow).toMatchObject({ status: "live", liveVersion: 3, hasUnpublishedChanges: false });
    expect(await lastAudit(id)).toEqual({
      action: "flow.rolled_back",
      detail: { name: "Orders", backTo: 1, version: 3 },
    });
  });

  test("keeps a draft with changes, unless asked to replace it", async () => {
    const id = await publishOneByOne("first", "second");
    await updateFlow(ctx, id, { definition: parse(sendTo("unfinished")) });
    const kept = await rollbackFlow(ctx, id, { version: 1, note: "The second was wrong" });
    expect(kept).toMatchObject({ version: 3, draft: "kept" });
    const flow = await readFlow(ctx, id);
    expect([address(flow.definition), flow.hasUnpublishedChanges]).toEqual(["unfinished", true]);
    expect((await listVersions(ctx, id, { limit: 1 })).data[0]?.note).toBe("The second was wrong");
    expect(await rollbackFlow(ctx, id, { version: 2, draft: "replace" })).toMatchObject({ draft: "replaced" });
    expect(address((await readFlow(ctx, id)).definition)).toBe("second");
  });

  test("keeps a draft that somebody changes in the same moment", async () => {
    const id = await publishOneByOne("first", "second");
    const { flows } = ctx.ports;
    const meanwhile: Ctx = {
      ...ctx,
      ports: {
        ...ctx.ports,
        flows: {
          ...flows,
          find: async (...which) => {
            const row = await flows.find(...which);
            await updateFlow(ctx, id, { definition: parse(sendTo("meanwhile")) });
            return row;
          },
        },
      },
    };
    expect(await rollbackFlow(meanwhile, id, { version: 1 })).toMatchObject({ version: 3, draft: "kept" });
    expect(address((await readFlow(ctx, id)).definition)).toBe("meanwhile");
  });

  test("is refused for what is live, what never was, and what can no longer be sent", async () => {
    await createSecret(ctx, { name: "versions_key", value: "vk-1" });
    const id = await publishOneByOne("first?key={{ secrets.versions_key }}", "second");
    await runSql(databaseUrl, "DELETE FROM secret WHERE name = 'versions_key'");
    await expect(rollbackFlow(ctx, id, { version: 2 })).rejects.toThrow("live one already");
    await expect(rollbackFlow(ctx, id, { version: 9 })).rejects.toThrow("no version 9");
    await expect(rollbackFlow(ctx, id, { version: 1 })).rejects.toThrow("no secret named versions_key");
    await archiveFlow(ctx, id);
    await expect(rollbackFlow(ctx, id, { version: 1 })).rejects.toThrow("archived");
    expect((await readFlow(ctx, id)).liveVersion).toBe(2);
  });
});

describe("a copy of a flow", () => {
  test("is a draft of its own, also of one that is not sound yet", async () => {
    const id = await publishOneByOne("first");
    const unsound = parse(flowOf("versions", webhookStep("", { headers: [{ name: "", value: "" }] })));
    await updateFlow(ctx, id, { definition: unsound, allowProblems: true });
    const copy = await duplicateFlow(ctx, id, {});
    expect(copy).toMatchObject({ name: "Copy of Orders", status: "draft", liveVersion: null, definition: unsound });
    expect(await lastAudit(copy.id)).toEqual({
      action: "flow.created",
      detail: { name: "Copy of Orders", copyOf: id },
    });
    expect((await duplicateFlow(ctx, id, { name: "Another" })).name).toBe("Another");
  });

  test("has a name that fits", async () => {
    const definition = parse(sendTo("first"));
    const { id } = await createFlow(ctx, { name: "x".repeat(120), definition });
    expect((await duplicateFlow(ctx, id, {})).name).toBe(`Copy of ${"x".repeat(112)}`);
  });
});

test("archived flows are listed apart, and come back paused, or as the drafts they were", async () => {
  const published = await publishOneByOne("first");
  const { id: draft } = await createFlow(ctx, { name: "Never published", definition: parse(sendTo("first")) });
  const listed = async (status?: string) =>
    (await listFlows(ctx, flowQuerySchema.parse({ status, limit: 200 }))).data.map(({ id }) => id);
  for (const id of [published, draft]) await archiveFlow(ctx, id);
  expect(await listed("archived")).toEqual(expect.arrayContaining([published, draft]));
  const current = await listed();
  for (const id of [published, draft]) expect(current).not.toContain(id);
  expect(await restoreFlow(ctx, published)).toMatchObject({ status: "paused", pauseMode: "hold", liveVersion: 1 });
  expect(await restoreFlow(ctx, draft)).toMatchObject({ status: "draft", pauseMode: null });
  await expect(restoreFlow(ctx, draft)).rejects.toThrow("not archived");
  expect(await listed("archived")).not.toContain(published);
});

test("a flow counts what is held and what waits", async () => {
  const wait = { id: "wait", kind: "delay", for: { value: 1, unit: "hours" } } as const;
  const type = "standing";
  const definition = parse(flowOf(type, wait, webhookStep("https://hooks.example.com/later")));
  const { id } = await createFlow(ctx, { name: "Later", definition });
  await publishFlow(ctx, id, {});
  const track = () =>
    trackEvents(ctx, [{ type, id: randomUUID(), occurredAt: new Date().toISOString(), properties: {} }], null);
  await pauseFlow(ctx, id, { mode: "hold" });
  for (let times = 0; times < 3; times += 1) await track();
  expect(await readFlow(ctx, id)).toMatchObject({ held: 3, waiting: 0 });
  await runSql(
    databaseUrl,
    "UPDATE run SET status = 'waiting' WHERE id = (SELECT id FROM run WHERE flow_id = $1 LIMIT 1)",
    [id],
  );
  const { data } = await listFlows(ctx, flowQuerySchema.parse({ limit: 200 }));
  expect(data.find((flow) => flow.id === id)).toMatchObject({ held: 2, waiting: 1 });
});

describe("the audit log", () => {
  const entries = (targetId: string) =>
    runSql<{ action: string; actor_name: string; detail: Record<string, unknown> }>(
      databaseUrl,
      "SELECT action, actor_name, detail FROM audit_entry WHERE target_id = $1 ORDER BY id",
      [targetId],
    );

  test("tells once what one person edited in a row, and anew after something else or somebody else", async () => {
    const { id } = await createFlow(ctx, { name: "Orders", definition: parse(sendTo("a")) });
    const ben = { ...ctx, actor: { ...ctx.actor, id: randomUUID(), name: "Ben" } };
    await Promise.all(["b", "c", "d"].map((path) => updateFlow(ctx, id, { definition: parse(sendTo(path)) })));
    await updateFlow(ctx, id, { name: "Orders to the warehouse" });
    await updateFlow(ctx, id, { name: "Orders to the warehouse" });
    await updateFlow(ben, id, { definition: parse(sendTo("e")) });
    await publishFlow(ctx, id, {});
    await updateFlow(ctx, id, { definition: parse(sendTo("f")) });
    expect((await entries(id)).map(({ action, actor_name, detail }) => [action, actor_name, detail])).toEqual([
      ["flow.created", "Mia", expect.anything()],
      ["flow.edited", "Mia", { renamed: true, times: 5, lastAt: expect.any(String) }],
      ["flow.edited", "Ben", { renamed: false }],
      ["flow.published", "Mia", expect.anything()],
      ["flow.edited", "Mia", { renamed: false }],
    ]);
  });

  test("knows nothing of an edit that was refused", async () => {
    const { id } = await createFlow(ctx, { name: "Orders", definition: parse(sendTo("a")) });
    const change = { definition: parse(sendTo("b")), ifUpdatedAt: new Date(0).toISOString() };
    await expect(updateFlow(ctx, id, change)).rejects.toMatchObject({ code: "conflict" });
    expect((await entries(id)).map(({ action }) => action)).toEqual(["flow.created"]);
  });
});
