import { describe, expect, it } from "vitest";
import { type FlowDefinition, flowDefinitionSchema } from "#contracts/flow-definition.ts";
import { describeChanges } from "./definition-changes.ts";

const step = (id: string, over: object = {}) => ({
  id,
  kind: "webhook",
  name: `Step ${id}`,
  url: "https://a.example",
  ...over,
});
const wait = (value: number, over: object = {}) => ({ id: "w", kind: "delay", for: { value, unit: "hours" }, ...over });
const large = { all: [{ path: "event.total", op: "gte", value: 100 }] };
const split = (yes: object[], no: object[] = [], over: object = {}) => ({
  id: "sp",
  kind: "split",
  if: large,
  then: yes,
  else: no,
  ...over,
});

function flow(steps: object[], trigger: object = {}, rest: object = {}): FlowDefinition {
  return flowDefinitionSchema.parse({
    trigger: { kind: "event", eventType: "placed_order", ...trigger },
    steps,
    ...rest,
  });
}
const words = (live: FlowDefinition, draft: FlowDefinition) => describeChanges(live, draft).map((each) => each.words);
const between = (live: object[], draft: object[]) => words(flow(live), flow(draft));
const splitTitle = "If total is at least 100";

describe("describeChanges", () => {
  it("is silent when nothing changed", () => {
    const steps = [split([step("a")], [wait(2)]), step("b")];
    expect(between(steps, steps)).toEqual([]);
  });

  it("names what changed in a webhook", () => {
    const over = { url: "https://b.example", sign: false, body: { kind: "text", template: "x" } };
    expect(between([step("a")], [step("a", over)])).toEqual(["Step “Step a”: address, body and signature changed."]);
    expect(between([step("a")], [step("a", { name: "Tell", method: "PUT" })])).toEqual([
      "Step “Step a” is called “Tell” now; method changed.",
    ]);
  });

  it("says what a delay, a filter and a split say now", () => {
    expect(between([wait(2)], [wait(3)])).toEqual(["Step “Wait 2 hours” is “Wait 3 hours” now."]);
    expect(between([wait(2, { name: "Pause" })], [wait(1, { name: "Break" })])).toEqual([
      "Step “Pause” is “Wait 1 hour” now, before “Wait 2 hours” and is called “Break”.",
    ]);
    const until = (onMissing: string) =>
      wait(1, { for: null, until: { kind: "date", path: "event.dueAt", onMissing } });
    expect(between([until("continue")], [until("stop")])[0]).toMatch(/: until when it waits changed\.$/);
    const only = (value: number) => ({ id: "f", kind: "filter", if: { path: "event.total", op: "gte", value } });
    expect(between([only(5)], [only(6)])).toEqual([
      "Step “Only if total is at least 5” is “Only if total is at least 6” now.",
    ]);
    expect(between([split([])], [split([], [], { if: { ...large.all[0], value: 50 } })])).toEqual([
      `Step “${splitTitle}” is “If total is at least 50” now.`,
    ]);
  });

  it("tells added, removed and moved steps apart, and where they are", () => {
    expect(describeChanges(flow([step("a"), step("b")]), flow([step("b"), step("c")]))).toEqual([
      { kind: "removed", words: "Step “Step a” is removed." },
      { kind: "added", words: "Step “Step c” is new, after “Step b”." },
    ]);
    expect(between([step("a"), step("b")], [step("b"), step("a")])).toEqual(["The steps are in another order."]);
    expect(between([step("b")], [step("a"), step("b")])).toEqual(["Step “Step a” is new."]);
  });

  it("follows steps into branches, between them and out again", () => {
    expect(between([step("a")], [split([step("a")])])).toEqual([
      `Step “${splitTitle}” is new.`,
      `Step “Step a” moves: it is first in Yes of “${splitTitle}” now.`,
    ]);
    expect(between([split([step("a"), step("b")])], [split([step("b")], [step("a")])])).toEqual([
      `Step “Step a” moves: it is first in No of “${splitTitle}” now.`,
    ]);
    expect(between([split([step("a")])], [split([]), step("a")])).toEqual([
      `Step “Step a” moves: it is after “${splitTitle}” now.`,
    ]);
    expect(between([split([step("a"), step("b")])], [split([step("b"), step("a")])])).toEqual([
      `The steps in Yes of “${splitTitle}” are in another order.`,
    ]);
    expect(between([split([step("a")])], [split([step("a"), wait(2)])])).toEqual([
      `Step “Wait 2 hours” is new, after “Step a” in Yes of “${splitTitle}”.`,
    ]);
  });

  it("takes an id with another kind of step for another step", () => {
    expect(between([step("w")], [wait(2)])).toEqual(["Step “Step w” is removed.", "Step “Wait 2 hours” is new."]);
  });

  it("tells of another time to start, and of a start by time instead of an event", () => {
    const dated = (over: object = {}) =>
      flowDefinitionSchema.parse({
        trigger: { kind: "date", path: "person.properties.birthday", ...over },
        steps: [],
      });
    expect(describeChanges(dated(), dated({ offsetDays: -3 }))).toEqual([
      {
        kind: "changed",
        words:
          "Starts when a person’s birthday is 3 days away, every year at 09:00 instead of a person’s birthday comes, every year at 09:00.",
      },
    ]);
    expect(describeChanges(flow([]), dated())).toEqual([
      {
        kind: "changed",
        words: "Starts when a person’s birthday comes, every year at 09:00 instead of with Placed Order.",
      },
    ]);
  });

  it("tells about the trigger", () => {
    const filter = { all: [{ path: "event.total", op: "gt", value: 5 }] };
    expect(words(flow([]), flow([], { eventType: "paid_order", filter }))).toEqual([
      "Starts with Paid Order instead of Placed Order.",
      "Runs only if total is greater than 5.",
    ]);
    const higher = { all: [{ path: "event.total", op: "gt", value: 9 }] };
    expect(words(flow([], { filter }), flow([], { filter: higher }))).toEqual([
      "Runs only if total is greater than 9; before, if total is greater than 5.",
    ]);
    expect(words(flow([], { filter }), flow([]))).toEqual(["Runs for every such event; the conditions are gone."]);
  });

  it("tells about what holds it back", () => {
    const limited = flow([], {}, { once: { key: "a", windowHours: 1 }, limits: { runsPerHour: 10 } });
    expect(words(flow([]), limited)).toEqual(["Runs once per “a” in one hour.", "Runs at most 10 times an hour."]);
    expect(words(limited, flow([]))).toEqual([
      "No longer: once per “a” in one hour.",
      "No longer: at most 10 times an hour.",
    ]);
  });

  it("tells about the release by a person", () => {
    const manual = flow([], {}, { release: "manual" });
    expect(words(flow([]), manual)).toEqual(["Every run waits until a person releases it."]);
    expect(words(manual, flow([]))).toEqual(["Runs go on by themselves; nobody has to release them."]);
  });
});
