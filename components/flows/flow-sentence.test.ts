import { describe, expect, it } from "vitest";
import { type FlowDefinition, flowDefinitionSchema } from "#contracts/flow-definition.ts";
import { flowSentence } from "./flow-sentence.ts";

function flow(urls: string[], filter: unknown = null): FlowDefinition {
  return flowDefinitionSchema.parse({
    trigger: { kind: "event", eventType: "placed_order", filter },
    steps: urls.map((url, index) => ({ id: `s${index}`, kind: "webhook", url })),
  });
}

describe("flowSentence", () => {
  it("says when, only if, and what", () => {
    const filter = { all: [{ path: "event.total", op: "gte", value: 100 }] };
    expect(flowSentence(flow(["https://mailhouse.example/in"], filter))).toBe(
      "When Placed Order and total is at least 100, POST to mailhouse.example.",
    );
  });
  it("keeps alternatives together", () => {
    const filter = {
      any: [
        { path: "event.total", op: "gt", value: 1 },
        { path: "event.note", op: "exists" },
      ],
    };
    expect(flowSentence(flow(["https://a.example"], filter))).toContain(
      "and (total is greater than 1 or note is present),",
    );
  });
  it("needs no brackets where all must be met", () => {
    const filter = {
      all: [
        { path: "event.total", op: "gt", value: 1 },
        { path: "event.note", op: "exists" },
      ],
    };
    expect(flowSentence(flow(["https://a.example"], filter))).toBe(
      "When Placed Order and total is greater than 1 and note is present, POST to a.example.",
    );
  });
  it("names two steps and counts the rest", () => {
    expect(flowSentence(flow(["https://a.example", "https://b.example:8443/x", "https://c.example"]))).toBe(
      "When Placed Order, POST to a.example, then POST to b.example:8443, then 1 more step.",
    );
  });
  it("says what each kind of step does", () => {
    const steps = [
      { id: "d", kind: "delay", for: { value: 2, unit: "hours" } },
      { id: "s", kind: "split", if: { path: "event.total", op: "gte", value: 100 }, then: [], else: [] },
    ];
    const definition = flowDefinitionSchema.parse({ trigger: { kind: "event", eventType: "placed_order" }, steps });
    expect(flowSentence(definition)).toBe("When Placed Order, wait 2 hours, then if total is at least 100.");
  });
  it("a flow without steps sends nothing", () => {
    expect(flowSentence(flow([]))).toBe("When Placed Order, nothing is sent yet.");
  });
});

it("says what holds the flow back", () => {
  const braked = { ...flow(["https://a.example"]), once: { key: "{{ person.email }}", windowHours: 24 } };
  expect(flowSentence(braked)).toBe("When Placed Order, POST to a.example; once per e-mail address in one day.");
});
