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

function flow(steps: object[], trigger: object = {}): FlowDefinition {
  return flowDefinitionSchema.parse({ trigger: { kind: "event", eventType: "placed_order", ...trigger }, steps });
}

describe("describeChanges", () => {
  it("is silent when nothing changed", () => {
    expect(describeChanges(flow([step("a")]), flow([step("a")]))).toEqual([]);
  });
  it("names what changed in a step", () => {
    const draft = flow([step("a", { url: "https://b.example", sign: false, body: { kind: "text", template: "x" } })]);
    expect(describeChanges(flow([step("a")]), draft)).toEqual(["Step “Step a”: address, body and signature changed."]);
  });
  it("tells added, removed and moved steps apart", () => {
    expect(describeChanges(flow([step("a"), step("b")]), flow([step("b"), step("c")]))).toEqual([
      "Step “Step a” is removed.",
      "Step “Step c” is new.",
    ]);
    expect(describeChanges(flow([step("a"), step("b")]), flow([step("b"), step("a")]))).toEqual([
      "The steps are in another order.",
    ]);
  });
  it("tells about the trigger", () => {
    const filter = { all: [{ path: "event.total", op: "gt", value: 5 }] };
    expect(describeChanges(flow([]), flow([], { eventType: "paid_order", filter }))).toEqual([
      "Starts with Paid Order instead of Placed Order.",
      "Runs only if total is greater than 5.",
    ]);
    expect(describeChanges(flow([], { filter }), flow([]))).toEqual([
      "Runs for every such event; the conditions are gone.",
    ]);
  });
  it("tells about what holds it back", () => {
    const limited = { ...flow([]), once: { key: "a", windowHours: 1 } };
    expect(describeChanges(flow([]), limited)).toEqual(["Runs once per “a” and hour."]);
    expect(describeChanges(limited, flow([]))).toEqual(["No longer: once per “a” and hour."]);
  });
});
