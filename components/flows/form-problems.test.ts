import { describe, expect, it } from "vitest";
import type { ConditionForm, FlowForm } from "./flow-form.ts";
import { formProblems } from "./form-problems.ts";
import { newFlowForm } from "./new-flow.ts";

function form(change: (form: FlowForm) => void): FlowForm {
  const made = newFlowForm("https://a.example/hook");
  change(made);
  return made;
}

const condition = (over: Partial<ConditionForm>): ConditionForm => ({
  path: "event.total",
  op: "gte",
  value: "100",
  stored: null,
  group: null,
  ...over,
});

const paths = (made: FlowForm) => formProblems(made, "draft").map(({ path }) => path);

describe("formProblems", () => {
  it("finds nothing in what can be saved", () => {
    expect(
      formProblems(
        form((f) => f.definition.trigger.filter.items.push(condition({}))),
        "draft",
      ),
    ).toEqual([]);
  });
  it("points at the field", () => {
    const made = form((f) => {
      f.name = " ";
      f.definition.trigger.eventType = "Placed Order";
      for (const step of f.definition.steps) step.url = "";
    });
    expect(paths(made)).toEqual(["name", "definition.trigger.eventType"]);
    expect(formProblems(made, "publish").map(({ path }) => path)).toContain("definition.steps.0.url");
  });
  it("points at what holds the flow back, in the fields that ask for it", () => {
    const made = form((f) => {
      Object.assign(f.definition.once, { isOn: true, key: "{{ secrets.key }}", window: "0" });
      Object.assign(f.definition.limits, { isAgeOn: true, age: "soon", isFloodOn: true, runsPerHour: "" });
    });
    expect(paths(made).sort()).toEqual([
      "definition.limits.age",
      "definition.limits.runsPerHour",
      "definition.once.key",
      "definition.once.window",
    ]);
  });
  it("names each condition that is not complete", () => {
    const made = form((f) =>
      f.definition.trigger.filter.items.push(condition({}), condition({ path: "" }), condition({ value: "lots" })),
    );
    expect(paths(made)).toEqual(["definition.trigger.filter.items.1.path", "definition.trigger.filter.items.2.value"]);
  });
  it("says where a template is wrong, also after a wrong condition", () => {
    const made = form((f) => {
      f.definition.trigger.filter.items.push(condition({ value: "" }));
      for (const step of f.definition.steps) step.body.template = '{"a": }';
    });
    expect(paths(made)).toEqual(["definition.trigger.filter.items.0.value", "definition.steps.0.body.template"]);
  });
  it("asks for the name of a form's field in words", () => {
    const made = form((f) => {
      for (const step of f.definition.steps)
        step.body = { kind: "form", template: "", fields: [{ name: "", value: "x" }] };
    });
    expect(formProblems(made, "draft")).toEqual([
      { path: "definition.steps.0.body.fields.0.name", message: expect.stringMatching(/^Give the field a name/) },
    ]);
  });
  it("lets a draft be without steps, not what is published", () => {
    const made = form((f) => {
      f.definition.steps = [];
    });
    expect(formProblems(made, "draft")).toEqual([]);
    expect(formProblems(made, "publish").map(({ path }) => path)).toEqual(["definition.steps"]);
  });
  it("refuses reserved and broken headers at the header", () => {
    const made = form((f) => {
      for (const step of f.definition.steps)
        step.headers = [
          { name: "X-Shop", value: "a" },
          { name: "Host", value: "a" },
          { name: "", value: "a" },
        ];
    });
    expect(paths(made)).toEqual(["definition.steps.0.headers.1.name", "definition.steps.0.headers.2.name"]);
  });
});
