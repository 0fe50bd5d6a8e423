import { describe, expect, it } from "vitest";
import { type FlowDefinition, flowDefinitionSchema } from "#contracts/flow-definition.ts";
import { toDefinition, toForm } from "./flow-form.ts";

const unknown = () => "any" as const;

function definition(filter: unknown, body: unknown = { kind: "none" }): FlowDefinition {
  return flowDefinitionSchema.parse({
    trigger: { kind: "event", eventType: "placed_order", filter },
    steps: [{ id: "s1", kind: "webhook", url: "https://a.example", headers: [{ name: "x-a", value: "1" }], body }],
  });
}

const roundTrip = (before: FlowDefinition) => toDefinition(toForm("A flow", before), unknown);

describe("a definition through the form", () => {
  it.each([
    [null],
    [{ all: [{ path: "event.total", op: "gte", value: 100 }] }],
    [
      {
        any: [
          { path: "payload.zip", op: "eq", value: "0100" },
          { path: "person.email", op: "exists" },
        ],
      },
    ],
    [{ all: [{ path: "event.tags", op: "in", value: ["a,b", 1, null] }, { any: [{ all: [] }] }] }],
    [{ all: [{ path: "event.note", op: "eq", value: null }] }],
  ])("keeps the filter %j", (filter) => {
    expect(roundTrip(definition(filter))).toEqual(definition(filter));
  });

  it("a single condition becomes a group of one", () => {
    const row = { path: "event.total", op: "lt", value: 5 };
    expect(roundTrip(definition(row)).trigger.filter).toEqual({ all: [row] });
  });

  it.each([
    [{ kind: "none" }],
    [{ kind: "json", template: '{"a":1}' }],
    [{ kind: "form", fields: [{ name: "a", value: "{{ event.total }}" }] }],
    [{ kind: "text", template: "hi" }],
    [{ kind: "xml", template: "<a/>" }],
  ])("keeps the body %j", (body) => {
    expect(roundTrip(definition(null, body))).toEqual(definition(null, body));
  });
});

it("what is typed is read as the field holds it", () => {
  const form = toForm("A flow", definition({ all: [{ path: "event.total", op: "gte", value: 100 }] }));
  const [condition] = form.definition.trigger.filter.items;
  if (!condition) throw new Error("the condition was lost");
  condition.value = "250";
  expect(toDefinition(form, () => "number").trigger.filter).toEqual({
    all: [{ path: "event.total", op: "gte", value: 250 }],
  });
});
