import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Db } from "./client.ts";
import { createNoticeStore } from "./notice-store.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a notice raised while the database restarts is written when it is back", async () => {
  const query = vi
    .fn()
    .mockRejectedValueOnce(new Error("Connection terminated unexpectedly"))
    .mockRejectedValueOnce(Object.assign(new Error("the database system is starting up"), { code: "57P03" }))
    .mockResolvedValue({ rows: [] });
  const store = createNoticeStore({ pool: { query } } as unknown as Db);
  const notice = { kind: "flood", groupKey: "flood:1", title: "Too much", message: "Look.", link: "/flows/1" } as const;
  const raised = store.raise("store-1", notice, 3, { id: "notice-1", at: new Date(0) });
  await vi.runAllTimersAsync();
  await raised;
  expect(query).toHaveBeenCalledTimes(3);
  expect(query.mock.lastCall?.[1]).toContain("flood:1");
});
