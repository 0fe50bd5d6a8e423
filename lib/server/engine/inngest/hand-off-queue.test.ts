import { expect, test } from "vitest";
import type { HandOff } from "./hand-off.ts";
import { createHandOffQueue } from "./hand-off-queue.ts";

const runs = (count: number): HandOff[] =>
  Array.from({ length: count }, (_, index) => ({ runId: `run-${index}`, wakeAt: new Date(0) }));

test("what comes while a call is on its way goes out together, at most 400 a call", async () => {
  const sizes: number[] = [];
  const gate = Promise.withResolvers<void>();
  const queue = createHandOffQueue({
    send: async (batch) => {
      sizes.push(batch.length);
      await gate.promise;
    },
    onLoss: () => {},
  });
  queue.add(runs(1));
  queue.add(runs(300));
  queue.add(runs(300));
  gate.resolve();
  await queue.idle();
  expect(sizes).toEqual([1, 400, 200]);
});

test("a failed call forgets the queue and says why, and later hand-offs go out again", async () => {
  const losses: string[] = [];
  const sent: number[] = [];
  let broken = true;
  const queue = createHandOffQueue({
    send: async (batch) => {
      if (broken) throw new Error("connect ECONNREFUSED");
      sent.push(batch.length);
    },
    onLoss: (reason) => losses.push(reason),
  });
  queue.add(runs(500));
  await queue.idle();
  broken = false;
  queue.add(runs(2));
  await queue.idle();
  expect(losses).toEqual(["connect ECONNREFUSED"]);
  expect(sent).toEqual([2]);
});

test("a queue that outgrows its bound is given up, not kept", async () => {
  const losses: string[] = [];
  const queue = createHandOffQueue({ send: () => new Promise(() => {}), onLoss: (reason) => losses.push(reason) });
  queue.add(runs(20_000));
  queue.add(runs(20_000));
  expect(losses).toHaveLength(1);
});
