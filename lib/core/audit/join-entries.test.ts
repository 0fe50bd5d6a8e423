import { expect, test } from "vitest";
import { type Entry, joinEntries } from "./join-entries.ts";

const start = Date.UTC(2026, 10, 21, 9);
const edit = (minutes: number, change: Partial<Entry> = {}): Entry => ({
  actor: { kind: "user", id: "mia" },
  action: "flow.edited",
  detail: { renamed: false },
  at: new Date(start + minutes * 60_000),
  ...change,
});

test("changes of one person within ten minutes are counted in one entry, and a renaming is not forgotten", () => {
  const second = joinEntries(edit(0, { detail: { renamed: true } }), edit(4));
  expect(second).toEqual({ renamed: true, times: 2, lastAt: "2026-11-21T09:04:00.000Z" });
  const third = joinEntries(edit(0, { detail: second ?? {} }), edit(9));
  expect(third).toEqual({ renamed: true, times: 3, lastAt: "2026-11-21T09:09:00.000Z" });
  expect(joinEntries(edit(0), edit(1, { detail: { renamed: true } }))).toMatchObject({ renamed: true, times: 2 });
});

test("ten minutes after the first, and for another person, key or action, a new entry begins", () => {
  const first = edit(0, { detail: { renamed: false, times: 40, lastAt: "2026-11-21T09:09:59.000Z" } });
  expect(joinEntries(first, edit(10))).toBeNull();
  expect(joinEntries(first, edit(1, { actor: { kind: "user", id: "ben" } }))).toBeNull();
  expect(joinEntries(first, edit(1, { actor: { kind: "key", id: "mia" } }))).toBeNull();
  expect(joinEntries(edit(0, { action: "flow.published" }), edit(1))).toBeNull();
  expect(joinEntries(null, edit(1))).toBeNull();
});
