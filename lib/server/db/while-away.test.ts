import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { retryWhileAway } from "./while-away.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" });
const shuttingDown = Object.assign(new Error("terminating connection"), { code: "57P01" });
const duplicateKey = Object.assign(new Error("duplicate key"), { code: "23505" });

/** A write that fails with these errors, one a call, and then succeeds. */
const failing = (...errors: Error[]) =>
  vi.fn(async () => {
    const error = errors.shift();
    if (error) throw error;
    return "written";
  });

test("writes when the database is back", async () => {
  const write = failing(shuttingDown, refused, refused, new Error("Connection terminated unexpectedly"));
  const written = retryWhileAway(Date.now() + 60_000, write);
  await vi.runAllTimersAsync();
  expect(await written).toBe("written");
  expect(write).toHaveBeenCalledTimes(5);
});

test("gives up when the time is over", async () => {
  const untilMs = Date.now() + 5000;
  const written = retryWhileAway(untilMs, failing(...Array.from({ length: 100 }, () => refused)));
  const ended = expect(written).rejects.toBe(refused);
  await vi.runAllTimersAsync();
  await ended;
  expect(Date.now()).toBeLessThanOrEqual(untilMs);
});

test("does not repeat what the database refuses", async () => {
  const write = failing(duplicateKey);
  await expect(retryWhileAway(Date.now() + 60_000, write)).rejects.toBe(duplicateKey);
  expect(write).toHaveBeenCalledTimes(1);
});
