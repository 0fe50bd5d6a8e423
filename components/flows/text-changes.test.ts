import { describe, expect, it } from "vitest";
import { flowDefinitionSchema } from "#contracts/flow-definition.ts";
import { describeTextChanges } from "./text-changes.ts";

const webhook = (over: object = {}) => ({ id: "s1", kind: "webhook", name: "Tell", url: "https://a.example", ...over });
const flow = (...steps: object[]) =>
  flowDefinitionSchema.parse({ trigger: { kind: "event", eventType: "placed_order" }, steps });
const between = (older: object, newer: object) =>
  describeTextChanges(flow(webhook(older)), flow(webhook(newer))).map(({ part, lines }) => ({
    part,
    lines: lines.map(({ kind, text }) => `${kind}: ${text}`),
  }));
const text = (template: string) => ({ body: { kind: "text", template } });
const json = (template: string) => ({ body: { kind: "json", template } });

describe("describeTextChanges", () => {
  it("is silent about what stayed, and about steps that are new or gone", () => {
    expect(between({}, {})).toEqual([]);
    expect(describeTextChanges(flow(webhook()), flow(webhook({ id: "s2" })))).toEqual([]);
  });

  it("shows address and headers, each as a text of its own", () => {
    const headers = [{ name: "X-Shop", value: "1" }];
    expect(
      between({ headers }, { url: "https://b.example", headers: [...headers, { name: "X-Key", value: "2" }] }),
    ).toEqual([
      { part: "Address", lines: ["removed: POST https://a.example", "added: POST https://b.example"] },
      { part: "Headers", lines: ["same: X-Shop: 1", "added: X-Key: 2"] },
    ]);
  });

  it("lays JSON out, so that one field is one line", () => {
    expect(between(json('{"a":"{{ event.id }}","b":1}'), json('{"a":"{{ event.id }}","b":2}'))).toEqual([
      {
        part: "Body",
        lines: ["same: {", 'same:   "a": "{{ event.id }}",', 'removed:   "b": 1', 'added:   "b": 2', "same: }"],
      },
    ]);
  });

  it("shows a form by its fields, and a body that is new or gone", () => {
    const form = { body: { kind: "form", fields: [{ name: "a", value: "1" }] } };
    expect(between({}, form)).toEqual([{ part: "Body", lines: ["added: a = 1"] }]);
    expect(between(form, {})).toEqual([{ part: "Body", lines: ["removed: a = 1"] }]);
  });

  it("leaves out what is far from every change, and says how much", () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
    const changed = lines.with(14, "another");
    const [{ lines: shown = [] } = {}] = between(text(lines.join("\n")), text(changed.join("\n")));
    expect(shown).toEqual([
      "gap: 11 lines as before",
      "same: line 12",
      "same: line 13",
      "same: line 14",
      "removed: line 15",
      "added: another",
      "same: line 16",
      "same: line 17",
      "same: line 18",
      "gap: 12 lines as before",
    ]);
  });

  it("keeps a template that is no JSON as it is", () => {
    expect(between(json("{ a"), json("{ b"))).toEqual([{ part: "Body", lines: ["removed: { a", "added: { b"] }]);
  });
});
