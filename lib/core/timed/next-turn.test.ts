import { describe, expect, test } from "vitest";
import type { DateTrigger, InactivityTrigger } from "#core/flows/trigger.ts";
import { dueTurn, firstPosition, positionAfter } from "./next-turn.ts";

const birthday: DateTrigger = {
  kind: "date",
  path: "person.properties.birthday",
  repeat: "yearly",
  offsetDays: 0,
  at: "09:00",
  filter: null,
};
const lapsed: InactivityTrigger = { kind: "inactivity", eventType: "placed_order", days: 90, at: null, filter: null };
const berlin = "Europe/Berlin";
const utc = (text: string) => new Date(`${text}Z`);
const from = (text: string) => ({ at: utc(text), after: null });

describe("a date", () => {
  test("begins at the next such time of day of the store, never at one before it went live", () => {
    expect(firstPosition(birthday, utc("2026-05-04T06:59:00"), berlin)).toEqual(from("2026-05-04T07:00:00"));
    expect(firstPosition(birthday, utc("2026-05-04T07:00:01"), berlin)).toEqual(from("2026-05-05T07:00:00"));
  });

  test("is due from its moment on, as the day it is in the store, and then the day after", () => {
    const position = from("2026-05-04T07:00:00");
    expect(dueTurn(birthday, position, utc("2026-05-04T06:59:59"), berlin)).toBeNull();
    const turn = dueTurn(birthday, position, utc("2026-05-04T07:00:20"), berlin);
    expect(turn).toEqual({ kind: "date", at: utc("2026-05-04T07:00:00"), today: "2026-05-04", after: null });
    if (turn) expect(positionAfter(birthday, turn, berlin)).toEqual(from("2026-05-05T07:00:00"));
  });

  test("is the store's day where that is another one than in UTC", () => {
    const auckland = "Pacific/Auckland";
    const first = firstPosition(birthday, utc("2026-05-03T20:00:00"), auckland);
    expect(dueTurn(birthday, first, utc("2026-05-03T22:00:00"), auckland)).toMatchObject({ today: "2026-05-04" });
  });

  test("keeps its time of day when the clocks change, and comes once a day then too", () => {
    const early = { ...birthday, at: "02:30" };
    let position = firstPosition(early, utc("2026-03-28T00:00:00"), berlin);
    const found: string[] = [];
    for (let day = 0; day < 3; day++) {
      const turn = dueTurn(early, position, position.at, berlin);
      if (turn?.kind !== "date") throw new Error("not due");
      found.push(`${turn.today} ${turn.at.toISOString().slice(0, 16)}`);
      position = positionAfter(early, turn, berlin);
    }
    expect(found).toEqual([
      "2026-03-28 2026-03-28T01:30",
      "2026-03-29 2026-03-29T01:30",
      "2026-03-30 2026-03-30T00:30",
    ]);
    const back = firstPosition(early, utc("2026-10-24T22:00:00"), berlin);
    const turn = dueTurn(early, back, utc("2026-10-25T00:30:00"), berlin);
    expect(turn).toMatchObject({ today: "2026-10-25", at: utc("2026-10-25T00:30:00") });
    if (turn) expect(positionAfter(early, turn, berlin).at).toEqual(utc("2026-10-26T01:30:00"));
  });

  test("goes on within a moment where it stopped", () => {
    const position = { at: utc("2026-05-04T07:00:00"), after: "mia@example.com" };
    expect(dueTurn(birthday, position, utc("2026-05-04T07:01:00"), berlin)).toMatchObject({ after: "mia@example.com" });
  });

  test("what was missed for up to a day is made up for, longer ago is not", () => {
    const position = { at: utc("2026-05-01T07:00:00"), after: "mia@example.com" };
    const turn = dueTurn(birthday, position, utc("2026-05-04T12:00:00"), berlin);
    expect(turn).toEqual({ kind: "date", at: utc("2026-05-04T07:00:00"), today: "2026-05-04", after: null });
  });
});

describe("inactivity", () => {
  test("looks at who crossed the line since the last turn, and at nobody from before it went live", () => {
    const first = firstPosition(lapsed, utc("2026-05-04T07:00:00"), berlin);
    const turn = dueTurn(lapsed, first, utc("2026-05-04T07:01:00"), berlin);
    expect(turn).toEqual({
      kind: "inactivity",
      from: utc("2026-02-03T07:00:00"),
      to: utc("2026-02-03T07:01:00"),
      after: null,
    });
    if (turn) expect(positionAfter(lapsed, turn, berlin)).toEqual(from("2026-05-04T07:01:00"));
    expect(dueTurn(lapsed, first, first.at, berlin)).toBeNull();
  });

  test("waits for the time of day, if one is asked for", () => {
    const atNine = { ...lapsed, at: "09:00" };
    const position = from("2026-05-03T07:00:00");
    expect(dueTurn(atNine, position, utc("2026-05-04T06:59:59"), berlin)).toBeNull();
    expect(dueTurn(atNine, position, utc("2026-05-04T08:00:00"), berlin)).toMatchObject({
      from: utc("2026-02-02T07:00:00"),
      to: utc("2026-02-03T07:00:00"),
    });
  });

  test("catches a day up", () => {
    expect(dueTurn(lapsed, from("2026-05-01T00:00:00"), utc("2026-05-04T07:00:00"), berlin)).toMatchObject({
      from: utc("2026-02-02T07:00:00"),
    });
  });
});
