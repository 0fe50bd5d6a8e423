import { afterEach, expect, test, vi } from "vitest";
import type { RunQueue } from "#server/services/ports/runs.ts";
import { createInngestEngine } from "./inngest-engine.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

test("who accepts an order does not wait for an Inngest that never answers", async () => {
  vi.stubEnv("INNGEST_DEV", "1");
  const fetch = vi.fn(() => new Promise<Response>(() => {}));
  vi.stubGlobal("fetch", fetch);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const engine = createInngestEngine({
    runs: {} as RunQueue,
    chores: [],
    lock: async () => false,
    advanceRun: async () => {},
    log,
    appUrl: "http://localhost:1",
    localUrl: "http://localhost:1",
  });
  const run = { runId: "01939b7e-6c00-7000-8000-000000000001", wakeAt: new Date(), lane: "lane" };
  for (let order = 0; order < 3; order++) await engine.requested([run]);
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1));
});
