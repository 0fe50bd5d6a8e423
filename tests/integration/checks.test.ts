import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type FlowCheck, flowCheckPlanSchema, flowCheckSchema } from "#contracts/flow-check.ts";
import { pageSchema } from "#contracts/page.ts";
import { expectProblem } from "./support/api-client.ts";
import { publishFlow, webhookStep } from "./support/flows.ts";
import { noticeOf } from "./support/notices.ts";
import { createKeyClient } from "./support/owners.ts";
import { runSql } from "./support/sql.ts";
import { flowOf } from "./support/track.ts";
import { readUntil } from "./support/until.ts";
import { openWorld, type World } from "./support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const requestsAt = (path: string) => world.receiver.requests.filter((request) => request.path === path);

async function setCheck(flowId: string, body: object) {
  const answer = await world.api.call("PUT", `/api/v1/flows/${flowId}/check`, body);
  expect(answer.status, answer.text).toBe(200);
  return flowCheckPlanSchema.parse(answer.json);
}

function checksOf(flowId: string, count: number): Promise<FlowCheck[]> {
  return readUntil(
    async () => (await world.api.get(`/api/v1/flows/${flowId}/checks`, pageSchema(flowCheckSchema))).data,
    (rows) => rows.length >= count,
  );
}

const makeDue = (flowId: string) =>
  runSql(world.databaseUrl, "UPDATE flow SET next_check_at = now() WHERE id = $1", [flowId]);

test("HEAD asks each webhook of the live version; 405 is somebody, and nothing counts as a delivery", async () => {
  const { api, receiver } = world;
  receiver.behaveAt("/only-post", { kind: "answer", status: 405 });
  const steps = [
    webhookStep(`${receiver.origin}/only-post`, { headers: [{ name: "X-Shop", value: "{{ event.orderNumber }}" }] }),
    webhookStep(`${receiver.origin}/orders/{{ event.type }}`, { id: "s2", name: "Second" }),
  ];
  const flowId = await publishFlow(api, flowOf("check_head", ...steps), "Head");
  expect(await setCheck(flowId, { every: "hourly" })).toMatchObject({ every: "hourly", method: "HEAD" });
  const checks = await checksOf(flowId, 2);
  expect(checks.map(({ succeeded, statusCode, stepId }) => ({ succeeded, statusCode, stepId }))).toEqual([
    { succeeded: true, statusCode: 200, stepId: "s2" },
    { succeeded: true, statusCode: 405, stepId: "s1" },
  ]);
  expect(checks[0]?.url).toBe(`${receiver.origin}/orders/check_head`);
  const [asked] = requestsAt("/only-post");
  expect(asked).toMatchObject({ method: "HEAD", body: "", headers: { "hookline-check": "true" } });
  expect(asked?.headers["webhook-signature"]).toMatch(/^v1,/);
  const deliveries = await api.call("GET", `/api/v1/deliveries?flowId=${flowId}`);
  expect(deliveries.json).toMatchObject({ data: [] });
  const plan = await api.get(`/api/v1/flows/${flowId}/check`, flowCheckPlanSchema);
  expect(Date.parse(plan.nextAt ?? "")).toBeGreaterThan(Date.now() + 50 * 60_000);
  await setCheck(flowId, { every: null });
});

test("POST sends a signed hookline.check; a failure opens a notice, the next success ends it", async () => {
  const { api, receiver } = world;
  const flowId = await publishFlow(api, flowOf("check_post", webhookStep(`${receiver.origin}/check-post`)), "Post");
  const [endpoint] = await runSql<{ id: string }>(world.databaseUrl, "SELECT id FROM endpoint WHERE origin = $1", [
    receiver.origin,
  ]);
  const rotated = await api.post(
    `/api/v1/endpoints/${endpoint?.id}/rotate-secret`,
    { overlapHours: 0 },
    z.object({ secret: z.string() }),
  );
  receiver.behaveAt("/check-post", { kind: "answer", status: 404 });
  await setCheck(flowId, { every: "daily", method: "POST" });
  const [failed] = await checksOf(flowId, 1);
  expect(failed).toMatchObject({ succeeded: false, statusCode: 404, method: "POST" });
  const notice = await noticeOf(api, "check_failed");
  expect(notice).toMatchObject({ link: `/flows/${flowId}`, title: "The regular check of Post failed" });
  const [sent] = requestsAt("/check-post");
  expect(sent?.headers).toMatchObject({ "hookline-check": "true", "content-type": "application/json" });
  expect(new Webhook(rotated.secret).verify(sent?.body ?? "", sent?.headers ?? {})).toMatchObject({
    type: "hookline.check",
    data: { flowId, flowName: "Post", stepId: "s1" },
  });

  receiver.behaveAt("/check-post", { kind: "answer" });
  await makeDue(flowId);
  expect((await checksOf(flowId, 2))[0]).toMatchObject({ succeeded: true, message: "It answered 200." });
  await noticeOf(api, "check_failed", (each) => each.id === notice.id && each.resolvedAt !== null);
});

test("a flow that is not live is not checked; the last hundred checks are kept", async () => {
  const { api, databaseUrl, receiver } = world;
  const flowId = await publishFlow(api, flowOf("check_kept", webhookStep(`${receiver.origin}/kept`)), "Kept");
  await api.call("POST", `/api/v1/flows/${flowId}/pause`, {});
  await setCheck(flowId, { every: "weekly" });
  await runSql(
    databaseUrl,
    `INSERT INTO flow_check (id, store_id, flow_id, step_id, method, url, message, succeeded, duration_ms, at)
     SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, f.store_id, f.id, 's1', 'HEAD', '', 'It answered 200.', true, 1, now()
       FROM flow f, generate_series(1, 120) n WHERE f.id = $1`,
    [flowId],
  );
  await api.call("POST", `/api/v1/flows/${flowId}/resume`);
  await makeDue(flowId);
  await readUntil(
    () => runSql<{ count: string }>(databaseUrl, "SELECT count(*) FROM flow_check WHERE flow_id = $1", [flowId]),
    ([row]) => row?.count === "100",
  );
  expect(requestsAt("/kept")).toHaveLength(1);
  const page = await api.get(`/api/v1/flows/${flowId}/checks?limit=60`, pageSchema(flowCheckSchema));
  const rest = await api.get(
    `/api/v1/flows/${flowId}/checks?limit=60&cursor=${page.nextCursor}`,
    pageSchema(flowCheckSchema),
  );
  expect([page.data.length, rest.data.length, rest.nextCursor]).toEqual([60, 40, null]);
});

test("analysts read checks and do not set them; an unknown flow or interval is refused", async () => {
  const { api, app, receiver } = world;
  const flowId = await publishFlow(api, flowOf("check_roles", webhookStep(`${receiver.origin}/roles`)), "Roles");
  const analyst = (await createKeyClient(app.url, api, "analyst")).api;
  expectProblem(await analyst.call("PUT", `/api/v1/flows/${flowId}/check`, { every: "daily" }), 403);
  expect((await analyst.call("GET", `/api/v1/flows/${flowId}/check`)).status).toBe(200);
  expectProblem(await api.call("PUT", `/api/v1/flows/${flowId}/check`, { every: "minutely" }), 422);
  const other = "01890000-0000-7000-8000-000000000000";
  expectProblem(await api.call("PUT", `/api/v1/flows/${other}/check`, { every: "daily" }), 404);
  expectProblem(await api.call("GET", `/api/v1/flows/${other}/checks`), 404);
});
