import { expect, test } from "vitest";
import { unknownLane } from "#server/services/ports/runs.ts";
import { handOffEvent, overdueLevel, runRequestedSchema } from "./hand-off.ts";

const minutes = (count: number) => count * 60_000;
const wakeAt = new Date("2026-11-21T12:00:00.000Z");
const runId = "01939b7e-6c00-7000-8000-000000000001";
const idAt = (lateMs: number) => handOffEvent({ runId, wakeAt }, new Date(wakeAt.getTime() + lateMs)).id;

test("one wake-up has one id before it, at it and up to a minute after it", () => {
  expect(new Set([idAt(-minutes(60)), idAt(0), idAt(minutes(1) - 1)])).toEqual(
    new Set([`${runId}:${wakeAt.getTime()}`]),
  );
});

test("another wake-up of the same run has another id", () => {
  const later = new Date(wakeAt.getTime() + 1);
  expect(handOffEvent({ runId, wakeAt: later }, wakeAt).id).not.toBe(idAt(0));
});

test("a run that stays overdue is handed over again, later each time, then hourly", () => {
  const changes: number[] = [];
  for (let minute = 1; minute <= 250; minute++)
    if (overdueLevel(minutes(minute)) !== overdueLevel(minutes(minute - 1))) changes.push(minute);
  expect(changes).toEqual([1, 2, 4, 8, 16, 32, 64, 124, 184, 244]);
  expect(idAt(minutes(1))).not.toBe(idAt(0));
});

test("only a wake-up still to come is waited for, and the data passes its own schema", () => {
  const early = handOffEvent({ runId, wakeAt }, new Date(wakeAt.getTime() - 1));
  expect(runRequestedSchema.parse(early.data)).toEqual({
    ...{ runId, wakeAt: wakeAt.toISOString(), wait: true },
    lane: runId,
  });
  expect(handOffEvent({ runId, wakeAt }, wakeAt).data.wait).toBe(false);
});

test("runs of one endpoint share a lane; one whose endpoint is not known yet has its own", () => {
  const laneOf = (lane: string) => handOffEvent({ runId, wakeAt, lane }, wakeAt).data.lane;
  expect(laneOf("01939b7e-6c00-7000-8000-000000000002")).toBe("01939b7e-6c00-7000-8000-000000000002");
  expect(laneOf(unknownLane)).toBe(runId);
});
