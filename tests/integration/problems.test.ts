import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FailureGroupDetail } from "#contracts/failure-group.ts";
import type { Container } from "#server/container.ts";
import type { Ctx } from "#server/services/context.ts";
import { gatherFailures } from "#server/services/failures/gather-failures.ts";
import { listFailureGroups } from "#server/services/failures/list-failure-groups.ts";
import { moveFailureGroup } from "#server/services/failures/move-failure-group.ts";
import { readFailureGroup } from "#server/services/failures/read-failure-group.ts";
import { resolveFailures } from "#server/services/failures/resolve-failures.ts";
import { storeDelivery, storeTarget } from "./support/failed-deliveries.ts";
import { ctxOf, openContainer } from "./support/in-process.ts";
import { runSql } from "./support/sql.ts";

let databaseUrl: string;
let container: Container;
let ctx: Ctx;

beforeAll(async () => {
  ({ container, databaseUrl } = await openContainer());
  ctx = ctxOf(container.ports);
});
afterAll(() => container.stop(1000));

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const store = (delivery: Parameters<typeof storeDelivery>[1]) => storeDelivery(databaseUrl, delivery);
const gather = () => gatherFailures(container.ports);

/** The problems of this flow, what opened last first. */
async function problemsOf(flowId: string, of: Ctx = ctx): Promise<FailureGroupDetail[]> {
  const { data } = await listFailureGroups(of, { limit: 200 });
  return Promise.all(data.filter((each) => each.flowId === flowId).map(({ id }) => readFailureGroup(of, id)));
}

async function problemOf(flowId: string): Promise<FailureGroupDetail> {
  const [problem, ...others] = await problemsOf(flowId);
  if (!problem || others.length > 0) throw new Error(`There are ${others.length + (problem ? 1 : 0)} problems.`);
  return problem;
}

async function noticesOf(problemId: string) {
  return runSql<{ count: number; read: boolean; over: boolean }>(
    databaseUrl,
    `SELECT count, read_at IS NOT NULL AS read, resolved_at IS NOT NULL AS over FROM notice
      WHERE link = '/problems/' || $1 ORDER BY id`,
    [problemId],
  );
}

/** One more attempt of a stored delivery came to this. */
async function tryAgain(id: string, to: { status: string; code?: number; at?: Date; trigger?: string }) {
  const { at = new Date(), code = 401, status, trigger = "auto" } = to;
  await runSql(
    databaseUrl,
    `WITH d AS (
       UPDATE delivery SET status = $2, attempt_count = attempt_count + 1, last_status_code = $3::int, reason_code = 'http_' || $3::int,
              finished_at = CASE WHEN $2 = 'retrying' THEN NULL ELSE $4::timestamptz END
        WHERE id = $1 RETURNING id, store_id, attempt_count
     )
     INSERT INTO attempt (delivery_id, number, store_id, trigger, started_at, duration_ms, status_code, error_kind)
     SELECT id, attempt_count, store_id, $5, $4::timestamptz, 5, $3::int, 'http' FROM d`,
    [id, status, code, at, trigger],
  );
}

test("failures of one cause are one problem with true counts, the money at risk, and one notice", async () => {
  const { endpointId, flowId } = await storeTarget(databaseUrl);
  await store({ flowId, endpointId, at: minutesAgo(90), order: "1001", value: 50 });
  await store({ flowId, endpointId, at: minutesAgo(3), order: "1001", value: 50 });
  await store({ flowId, endpointId, at: minutesAgo(1), order: "1002", value: 20.5 });
  await store({ flowId, endpointId, status: "retrying", attempts: 2, order: "1003", value: 9.5 });
  // One attempt that is tried again in a moment is no problem, and one that arrived is none either.
  await store({ flowId, endpointId, status: "retrying", attempts: 1, order: "1004", value: 1000 });
  await store({ flowId, endpointId, status: "delivered", statusCode: 200, order: "1005", value: 1000 });
  await gather();
  const problem = await problemOf(flowId);
  expect(problem).toMatchObject({
    status: "open",
    errorKind: "http",
    statusCode: 401,
    count: 4,
    failed: 3,
    waiting: 1,
  });
  expect(problem.atRisk).toEqual([{ currency: "USD", amount: 80, orders: 3 }]);
  expect(problem.explanation).toMatchObject({
    title: "Key refused",
    what: `${endpointId}.example answered 401 Unauthorized.`,
  });
  expect(problem.hours.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  expect(problem.moves).toMatchObject([{ kind: "opened", by: null }]);
  expect(problem.examples).toHaveLength(4);
  expect(await noticesOf(problem.id)).toEqual([{ count: 3, read: false, over: false }]);
  await gather();
  expect(await problemOf(flowId)).toEqual(problem);
});

test("another flow, endpoint or code is another problem", async () => {
  const [one, other] = [await storeTarget(databaseUrl), await storeTarget(databaseUrl)];
  await store(one);
  await store({ ...one, statusCode: 403 });
  await store({ ...one, statusCode: null, errorKind: "timeout", reasonCode: "attempts_exhausted" });
  await store({ ...one, endpointId: other.endpointId });
  await store({
    ...one,
    endpointId: null,
    attempts: 0,
    statusCode: null,
    errorKind: null,
    reasonCode: "missing_variable",
  });
  await store(other);
  await gather();
  const causes = (await problemsOf(one.flowId)).map(({ cause, endpointId }) => [cause, endpointId]);
  expect(causes).toHaveLength(5);
  expect(causes).toEqual(
    expect.arrayContaining([
      ["http_401", one.endpointId],
      ["http_403", one.endpointId],
      ["timeout", one.endpointId],
      ["http_401", other.endpointId],
      ["missing_variable", null],
    ]),
  );
});

test("one that fails again is not counted again; with another cause it moves to that problem", async () => {
  const target = await storeTarget(databaseUrl);
  const id = await store({ ...target, status: "retrying", attempts: 2, statusCode: 503, at: minutesAgo(60) });
  await gather();
  await tryAgain(id, { status: "retrying", code: 503, at: minutesAgo(30) });
  await gather();
  const before = await problemOf(target.flowId);
  expect(before).toMatchObject({ cause: "http_503", count: 1, waiting: 1, lastAt: expect.any(String) });
  expect(before.hours.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  expect(Date.parse(before.lastAt)).toBeGreaterThan(minutesAgo(31).getTime());
  await tryAgain(id, { status: "failed", code: 401 });
  await gather();
  const [now, then] = await problemsOf(target.flowId);
  expect(now).toMatchObject({ cause: "http_401", count: 1, failed: 1 });
  expect(then).toMatchObject({ cause: "http_503", count: 1, failed: 0, waiting: 0 });
});

test("counts are true however many processes look at once, and when one dies amid it", async () => {
  const target = await storeTarget(databaseUrl);
  const { clock, failures } = container.ports;
  for (let index = 0; index < 60; index++) await store({ ...target, statusCode: index % 2 === 0 ? 401 : 403 });
  const die = () => {
    throw new Error("killed");
  };
  await expect(failures.gather(500, clock.now(), clock.newId, die)).rejects.toThrow("killed");
  expect(await problemsOf(target.flowId)).toEqual([]);
  const small = () => failures.gather(7, clock.now(), clock.newId, (facts) => ({ ...noticeWords, groupKey: facts.id }));
  const takers = async () => {
    while ((await small()).taken > 0);
  };
  await Promise.all([takers(), takers(), takers(), takers()]);
  const problems = await problemsOf(target.flowId);
  expect(problems.map(({ count, failed }) => [count, failed])).toEqual([
    [30, 30],
    [30, 30],
  ]);
});

const noticeWords = { kind: "deliveries_exhausted", title: "Failed", message: "Failed.", link: "/problems" } as const;

test("acknowledged, it gives no more notices; ended by hand, the next failure opens it again, an earlier one does not", async () => {
  const target = await storeTarget(databaseUrl);
  await store(target);
  await gather();
  const { id } = await problemOf(target.flowId);
  expect(await moveFailureGroup(ctx, id, "acknowledge")).toMatchObject({
    status: "acknowledged",
    acknowledgedBy: "Olga Owner",
  });
  await expect(moveFailureGroup(ctx, id, "acknowledge")).rejects.toThrow("Only an open problem");
  expect(await noticesOf(id)).toEqual([{ count: 1, read: true, over: false }]);
  await store(target);
  await gather();
  expect(await problemOf(target.flowId)).toMatchObject({ status: "acknowledged", count: 2 });
  expect(await noticesOf(id)).toEqual([{ count: 1, read: true, over: false }]);

  expect(await moveFailureGroup(ctx, id, "resolve")).toMatchObject({ status: "resolved", resolvedBy: "Olga Owner" });
  expect(await noticesOf(id)).toEqual([{ count: 1, read: true, over: true }]);
  await store({ ...target, at: minutesAgo(10) });
  await gather();
  expect(await problemOf(target.flowId)).toMatchObject({ status: "resolved", count: 3 });
  await store({ ...target, at: new Date(Date.now() + 1000) });
  await gather();
  const again = await problemOf(target.flowId);
  expect(again).toMatchObject({ id, status: "open", count: 4, acknowledgedBy: null, resolvedAt: null });
  expect(again.moves.map(({ kind, by }) => [kind, by])).toEqual([
    ["reopened", null],
    ["resolved", "Olga Owner"],
    ["acknowledged", "Olga Owner"],
    ["opened", null],
  ]);
  expect(await noticesOf(id)).toHaveLength(2);
  await moveFailureGroup(ctx, id, "resolve");
  expect(await moveFailureGroup(ctx, id, "reopen")).toMatchObject({ status: "open", resolvedBy: null });
  const audit = await runSql(databaseUrl, "SELECT action FROM audit_entry WHERE target_id = $1 ORDER BY id", [id]);
  expect(audit.map(({ action }) => action)).toEqual([
    "problem.acknowledged",
    "problem.resolved",
    "problem.resolved",
    "problem.reopened",
  ]);
});

test("it ends by itself when others get through again, nothing of it waits and five minutes are calm", async () => {
  const target = await storeTarget(databaseUrl);
  await store({ ...target, statusCode: 503, reasonCode: "attempts_exhausted", at: minutesAgo(20) });
  const waiting = await store({ ...target, statusCode: 503, status: "retrying", attempts: 3, at: minutesAgo(20) });
  await gather();
  const settle = async () => {
    await resolveFailures(container.ports);
    return (await problemOf(target.flowId)).status;
  };
  expect(await settle()).toBe("open");
  await store({ ...target, status: "delivered", statusCode: 200 });
  expect(await settle()).toBe("open");
  await tryAgain(waiting, { status: "delivered", code: 200 });
  expect(await settle()).toBe("resolved");
  const problem = await problemOf(target.flowId);
  expect(problem).toMatchObject({ resolvedBy: null, failed: 1, waiting: 0 });
  expect(await noticesOf(problem.id)).toMatchObject([{ over: true }]);
});

test("what lies with one request is not over because others get through, but once none of it is left", async () => {
  const target = await storeTarget(databaseUrl);
  const id = await store({ ...target, statusCode: 422, at: minutesAgo(20) });
  await gather();
  await store({ ...target, status: "delivered", statusCode: 200 });
  await resolveFailures(container.ports);
  expect(await problemOf(target.flowId)).toMatchObject({ status: "open", failed: 1 });
  await tryAgain(id, { status: "delivered", code: 200, trigger: "manual" });
  await resolveFailures(container.ports);
  expect(await problemOf(target.flowId)).toMatchObject({ status: "resolved", failed: 0 });
});

test("one sent again by hand that fails is no news, but the problem was seen then", async () => {
  const target = await storeTarget(databaseUrl);
  const id = await store({ ...target, at: minutesAgo(20) });
  await gather();
  const before = await problemOf(target.flowId);
  await tryAgain(id, { status: "failed", trigger: "manual" });
  await gather();
  const after = await problemOf(target.flowId);
  expect(after).toMatchObject({ count: 1, failed: 1 });
  expect(Date.parse(after.lastAt)).toBeGreaterThan(Date.parse(before.lastAt));
  expect(await noticesOf(after.id)).toMatchObject([{ count: 1 }]);
});

test("a store sees and changes its own problems only", async () => {
  const otherId = newId();
  await runSql(databaseUrl, "INSERT INTO store (id, name, slug) VALUES ($1, 'Other', 'other')", [otherId]);
  const target = await storeTarget(databaseUrl, otherId);
  await store({ ...target, storeId: otherId });
  await gather();
  const other = { ...ctx, storeId: otherId };
  const [theirs] = await problemsOf(target.flowId, other);
  expect(theirs).toMatchObject({ count: 1 });
  expect(await problemsOf(target.flowId)).toEqual([]);
  await expect(readFailureGroup(ctx, theirs?.id ?? "")).rejects.toThrow("no such problem");
  await expect(moveFailureGroup(ctx, theirs?.id ?? "", "resolve")).rejects.toThrow("no such problem");
  await expect(moveFailureGroup({ ...other, role: "analyst" }, theirs?.id ?? "", "resolve")).rejects.toThrow("role");
});
