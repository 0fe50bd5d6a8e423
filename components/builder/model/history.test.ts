import { expect, test } from "vitest";
import { type History, record, redo, select, startHistory, undo } from "./history.ts";
import { newDraft } from "./new-step.ts";

const first = newDraft(null);
const named = (name: string) => ({ ...first, name });
const names = (history: History) => history.past.map(({ draft }) => draft.name);

test("what is undone can be done again, with what was chosen at the time", () => {
  let history = select(startHistory(first), "step:s1");
  history = record(history, { draft: named("Two"), selected: "trigger" }, 0);
  history = undo(history);
  expect(history.present).toEqual({ draft: first, selected: "step:s1" });
  expect(redo(history).present).toEqual({ draft: named("Two"), selected: "trigger" });
  expect(undo(undo(history))).toEqual(history);
});

test("typing is one change as long as it goes on in one place", () => {
  const moment = (name: string) => ({ draft: named(name), selected: null });
  let history = startHistory(first);
  history = record(history, moment("A"), 0, "name");
  history = record(history, moment("AB"), 500, "name");
  history = record(history, moment("ABC"), 1_900, "name");
  expect(names(history)).toEqual(["New flow"]);
  history = record(history, moment("D"), 4_000, "name");
  history = record(history, moment("E"), 4_100, "steps.s1");
  history = record(history, moment("F"), 4_200);
  history = record(history, moment("G"), 4_300);
  expect(names(history)).toEqual(["New flow", "ABC", "D", "E", "F"]);
});

test("a new change after an undo leaves nothing to do again", () => {
  let history = record(startHistory(first), { draft: named("Two"), selected: null }, 0);
  history = record(undo(history), { draft: named("Three"), selected: null }, 1);
  expect(redo(history)).toBe(history);
});
