import { afterAll, beforeAll, expect, test } from "vitest";
import type { Container } from "#server/container.ts";
import type { Ctx } from "#server/services/context.ts";
import { createReplay } from "#server/services/replays/create-replay.ts";
import { estimateReplay } from "#server/services/replays/estimate-replay.ts";
import { readReplay } from "#server/services/replays/read-replay.ts";
import { workReplays } from "#server/services/replays/work-replays.ts";
import { type StoredDelivery, storeDelivery, storeTarget } from "./support/failed-deliveries.ts";
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

const store = (delivery: StoredDelivery) => storeDelivery(databaseUrl, delivery);

test("the estimate says what the replay then sends and leaves alone, to whom, how long and what it is worth", async () => {
  const [quick, slow] = [await storeTarget(databaseUrl), await storeTarget(databaseUrl)];
  const { flowId } = quick;
  await runSql(databaseUrl, "UPDATE endpoint SET limit_per_minute = 1, status = 'paused' WHERE id = $1", [
    slow.endpointId,
  ]);
  const asked = await store({ ...quick, order: "1", value: 10 });
  await runSql(databaseUrl, "UPDATE delivery SET manual_pending = true WHERE id = $1", [asked]);
  await store({ ...quick, order: "2", value: 20 });
  await store({ ...quick, order: "2", value: 20 });
  await store({ ...quick, order: "3", value: 1000, status: "delivered", statusCode: 200 });
  await store({ ...quick, status: "retrying" });
  for (let count = 0; count < 3; count++) await store({ flowId, endpointId: slow.endpointId, order: "4", value: 0.5 });
  await store(slow);

  const filter = { flowId };
  const estimate = await estimateReplay(ctx, { filter });
  expect(estimate).toMatchObject({ matched: 8, taken: 6, delivered: 1, waiting: 1, asked: 1, tooMany: false });
  expect(estimate.worth).toEqual([{ currency: "USD", amount: 20.5 }]);
  expect(estimate.expectedMs).toBe(180_000);
  expect(estimate.endpoints.map(({ count, perMinute, status }) => [count, status, perMinute === 1])).toEqual(
    expect.arrayContaining([
      [3, "active", false],
      [3, "paused", true],
    ]),
  );
  expect(await replaysMade()).toBe(0);

  const started = await createReplay(ctx, { filter, mode: "same", dryRun: false });
  if (!("id" in started)) throw new Error("Nothing was started.");
  expect(started.matched).toBe(estimate.matched);
  await workReplays(container.ports);
  const replay = await readReplay(ctx, started.id);
  expect(replay).toMatchObject({ done: estimate.taken, skipped: estimate.waiting + estimate.asked });
  expect(replay.passedOver).toEqual({ waiting: estimate.waiting, asked: estimate.asked });
});

test("rendered again, what has no live step any more is passed over and said so", async () => {
  const target = await storeTarget(databaseUrl);
  await store(target);
  await store({ ...target, status: "retrying" });
  const started = await createReplay(ctx, { filter: { flowId: target.flowId }, mode: "rerender", dryRun: false });
  await workReplays(container.ports);
  const replay = await readReplay(ctx, "id" in started ? started.id : "");
  expect(replay).toMatchObject({ done: 0, skipped: 2, passedOver: { step_gone: 1, waiting: 1 } });
});

async function replaysMade(): Promise<number> {
  return (await runSql(databaseUrl, "SELECT id FROM replay")).length;
}
