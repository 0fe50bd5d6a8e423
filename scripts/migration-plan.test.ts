import { expect, test } from "vitest";
import { decideMigrations } from "./migration-plan.ts";

const first = { name: "1_first", sql: "SELECT 1", checksum: "aa" };
const second = { name: "2_second", sql: "SELECT 2", checksum: "bb" };
const applied = { name: "1_first", checksum: "aa", finished: true };

test("an empty database gets everything, in order", () => {
  expect(decideMigrations([first, second], [])).toEqual({ ok: true, missing: [first, second] });
});

test("what was applied is not applied again", () => {
  expect(decideMigrations([first, second], [applied])).toEqual({ ok: true, missing: [second] });
});

test("a migration changed after it was applied is refused", () => {
  const plan = decideMigrations([{ ...first, checksum: "cc" }], [applied]);
  expect(plan).toMatchObject({ ok: false, reason: expect.stringContaining("was changed afterwards") });
});

test("a database ahead of this version is refused", () => {
  const plan = decideMigrations([second], [applied]);
  expect(plan).toMatchObject({ ok: false, reason: expect.stringContaining("does not know") });
});

test("a migration that never finished is refused", () => {
  const plan = decideMigrations([first], [{ ...applied, finished: false }]);
  expect(plan).toMatchObject({ ok: false, reason: expect.stringContaining("never finished") });
});
