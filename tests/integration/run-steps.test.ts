import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { flowInputSchema } from "#contracts/flow.ts";
import { heldRunQuerySchema } from "#contracts/run.ts";
import type { Ctx } from "#server/services/context.ts";
import { createFlow } from "#server/services/flows/create-flow.ts";
import { pauseFlow } from "#server/services/flows/pause-flow.ts";
import { publishFlow } from "#server/services/flows/publish-flow.ts";
import { resumeFlow } from "#server/services/flows/resume-flow.ts";
import { trackEvents } from "#server/services/intake/track-events.ts";
import type { OutboundRequest } from "#server/services/ports/outbound.ts";
import { advanceRun } from "#server/services/runs/advance-run.ts";
import { listHeldRuns } from "#server/services/runs/list-held-runs.ts";
import { releaseRuns, skipRuns } from "#server/services/runs/move-held-runs.ts";
import { readRun } from "#server/services/runs/read-run.ts";
import { type DefinitionInput, webhookStep } from "./support/flows.ts";
import { openContainer, storeId } from "./support/in-process.ts";
import { runSql } from "./support/sql.ts";
import { flowOf } from "./support/track.ts";

let ctx: Ctx;
let databaseUrl: string;
/** What services take for the time; a Saturday, 15:00 in UTC and 16:00 in Berlin. */
let now = new Date("2031-11-22T15:00:00Z");
const sent: OutboundRequest[] = [];

beforeAll(async () => {
  const opened = await openContainer();
  databaseUrl = opened.databaseUrl;
  await runSql(databaseUrl, "UPDATE store SET time_zone = 'Europe/Berlin'");
  await runSql(
    databaseUrl,
    "INSERT INTO source (id, store_id, kind, name, key, updated_at) VALUES ($1, $2, 'api', 'API', 'api-key', now())",
    [randomUUID(), storeId],
  );
  const { ports } = opened.container;
  ctx = {
    storeId,
    actor: { kind: "user", id: randomUUID(), name: "Mia" },
    role: "manager",
    ports: {
      ...ports,
      clock: { ...ports.clock, now: () => now },
      send: async (request) => {
        sent.push(request);
        const timing = { totalMs: 1, dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null };
        const response = { statusCode: 200, headers: [], body: "", bodyTruncated: false };
        return { error: null, remoteAddress: null, response, timing };
      },
    },
  };
  return () => opened.container.stop(1000);
});

const sendTo = (path: string) => webhookStep(`https://hooks.example.com/${path}`, { id: path });
const sentTo = (path: string) => sent.filter(({ url }) => url.endsWith(`/${path}`)).length;

async function publish(definition: DefinitionInput): Promise<string> {
  const { id } = await createFlow(ctx, flowInputSchema.parse({ name: "Steps", definition }));
  await publishFlow(ctx, id, {});
  return id;
}

async function track(type: string, properties: Record<string, string | number> = {}): Promise<void> {
  await trackEvents(ctx, [{ type, id: randomUUID(), occurredAt: now.toISOString(), properties }], null);
}

/** Every run that is due goes on until nothing is, at the time the clock says. */
async function advanceAll(): Promise<void> {
  for (;;) {
    const due = await runSql<{ id: string }>(
      databaseUrl,
      "UPDATE run SET wake_at = now() WHERE wake_at <= $1 RETURNING id",
      [now],
    );
    if (due.length === 0) return;
    for (const { id } of due) await advanceRun(ctx.ports, id);
  }
}

async function runOf(flowId: string) {
  const [row] = await runSql<{ id: string }>(databaseUrl, "SELECT id FROM run WHERE flow_id = $1", [flowId]);
  return readRun(ctx, row?.id ?? "");
}

const states = (run: Awaited<ReturnType<typeof readRun>>) => run.steps.map((step) => `${step.stepId} ${step.state}`);

test("a run tells where it stands: a branch taken, a delay until Monday morning in the store's time zone, what is behind it", async () => {
  const until = { kind: "time", at: "09:00", weekdays: ["mon", "wed"] };
  const definition = flowOf(
    "stands",
    sendTo("first"),
    {
      id: "large",
      kind: "split",
      if: { path: "payload.properties.total", op: "gte", value: 100 },
      then: [{ id: "monday", kind: "delay", until }, sendTo("yes")],
      else: [sendTo("no")],
    },
    sendTo("last"),
  );
  const flowId = await publish(definition);
  await track("stands", { total: 149 });
  await advanceAll();
  const waiting = await runOf(flowId);
  const monday = "2031-11-24T08:00:00.000Z";
  const message = "Waits until Monday 24 November 2031, 09:00 (Europe/Berlin).";
  expect(waiting).toMatchObject({ status: "waiting", wakeAt: monday, reason: { code: "delay", message } });
  expect(states(waiting)).toEqual([
    "first done",
    "large done",
    "monday waiting",
    "yes not_reached",
    "no other_branch",
    "last not_reached",
  ]);
  expect(waiting.steps[1]).toMatchObject({ outcome: "yes", compared: [{ match: true }], since: now.toISOString() });
  expect(waiting.steps[2]).toMatchObject({ message, until: monday, depth: 1, branch: "yes" });

  now = new Date("2031-11-24T07:59:59.999Z");
  await runSql(databaseUrl, "UPDATE run SET wake_at = now() WHERE id = $1", [waiting.id]);
  await advanceRun(ctx.ports, waiting.id);
  expect(await runOf(flowId)).toMatchObject({ status: "waiting", wakeAt: monday });
  expect(sentTo("yes")).toBe(0);

  now = new Date(monday);
  await advanceAll();
  const done = await runOf(flowId);
  expect(done).toMatchObject({ status: "completed", reason: null, wakeAt: null });
  expect(done.steps[2]).toMatchObject({ state: "done", until: null, finishedAt: monday });
  expect(["first", "yes", "no", "last"].map(sentTo)).toEqual([1, 1, 0, 1]);
});

test("a crash between two steps decides nothing again: the record of a lost lease writes nothing", async () => {
  const flowId = await publish(flowOf("lost", { id: "w", kind: "delay", for: { value: 1, unit: "days" } }));
  await track("lost");
  const { id } = await runOf(flowId);
  const claimed = await ctx.ports.runs.claimOne(id, 1, null);
  await runSql(databaseUrl, "UPDATE run SET wake_at = now() WHERE id = $1", [id]);
  await advanceRun(ctx.ports, id);
  const [kept] = await runSql(databaseUrl, "SELECT * FROM run_step WHERE run_id = $1", [id]);
  now = new Date(now.getTime() + 60_000);
  if (claimed) {
    const change = { status: "waiting", lane: null, slotTaken: false, reasonCode: null, reason: null } as const;
    const late = { stepId: "w", kind: "delay", status: "done", outcome: null, wakeAtMs: null, startedAtMs: 0 } as const;
    const decision = { code: "waits", message: "Late", compared: [] };
    const record = { ...change, wakeAt: now, faults: 0, finishedAt: null };
    const steps = [{ ...late, decision, finishedAtMs: 0 }];
    expect(await ctx.ports.runs.record(claimed, record, null, null, steps)).toBe(false);
  }
  expect(claimed).not.toBeNull();
  expect(await runSql(databaseUrl, "SELECT * FROM run_step WHERE run_id = $1", [id])).toEqual([kept]);
});

test("a text of the event with a NUL in it is no obstacle to a decision", async () => {
  const condition = { path: "payload.properties.note", op: "eq", value: "x" };
  const flowId = await publish(flowOf("nul", { id: "f", kind: "filter", if: condition }));
  await track("nul", { note: "a\0b" });
  await advanceAll();
  expect(await runOf(flowId)).toMatchObject({ status: "skipped", reason: { code: "filter_step" } });
});

test("runs of a manual flow wait for a person: listed, released one by one or all, or skipped, and audited", async () => {
  const once = { key: "{{ payload.properties.key }}", windowHours: 24 };
  const definition = { ...flowOf("manual", sendTo("manual"), sendTo("manual-too")), release: "manual", once } as const;
  const flowId = await publish(definition);
  for (const key of ["a", "a", "b", "c", "d", "e"]) await track("manual", { key });
  await advanceAll();
  expect(sentTo("manual")).toBe(0);
  const query = heldRunQuerySchema.parse({ flowId, limit: 3, reason: "awaits_release" });
  const first = await listHeldRuns(ctx, query);
  expect(first.data).toHaveLength(3);
  expect(first.data[0]).toMatchObject({ status: "held", event: { type: "manual", occurredAt: now.toISOString() } });
  const rest = await listHeldRuns(ctx, { ...query, cursor: first.nextCursor ?? "" });
  expect(rest.data).toHaveLength(2);
  expect(rest.nextCursor).toBeNull();
  const [one, two] = first.data.map((run) => run.id);
  if (one === undefined || two === undefined) throw new Error("Nothing is held.");

  await expect(releaseRuns({ ...ctx, role: "analyst" }, { flowId })).rejects.toThrow(/may look but not change/);
  await pauseFlow(ctx, flowId, { mode: "hold" });
  await expect(releaseRuns(ctx, { flowId })).rejects.toThrow(/paused/);
  await resumeFlow(ctx, flowId);
  await advanceAll();
  expect(sentTo("manual")).toBe(0);

  expect(await releaseRuns(ctx, { flowId, runIds: [one] })).toEqual({ released: 1 });
  expect(await skipRuns(ctx, { flowId, runIds: [two, one] })).toEqual({ skipped: 1 });
  await advanceAll();
  expect([sentTo("manual"), sentTo("manual-too")]).toEqual([1, 1]);
  expect(await readRun(ctx, two)).toMatchObject({
    status: "skipped",
    reason: { code: "skipped_by_person", message: "Skipped by Mia." },
    deliveries: [{ status: "skipped" }],
  });
  expect(await releaseRuns(ctx, { flowId })).toEqual({ released: 3 });
  await advanceAll();
  expect([sentTo("manual"), sentTo("manual-too")]).toEqual([4, 4]);
  const audited = await runSql(
    databaseUrl,
    "SELECT action, detail->>'count' AS count FROM audit_entry WHERE action LIKE 'runs.%' ORDER BY id",
  );
  expect(audited).toEqual([
    { action: "runs.released", count: "1" },
    { action: "runs.skipped", count: "1" },
    { action: "runs.released", count: "3" },
  ]);
});
