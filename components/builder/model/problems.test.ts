import { expect, test } from "vitest";
import type { FlowStep } from "#contracts/flow-steps.ts";
import type { Draft } from "./draft.ts";
import { newDraft, newStep } from "./new-step.ts";
import { countByNode } from "./problem.ts";
import { placeProblem } from "./problem-place.ts";
import { draftProblems } from "./problems.ts";

function draftOf(...steps: FlowStep[]): Draft {
  const draft = newDraft(null);
  return { ...draft, definition: { ...draft.definition, steps } };
}
const webhook = (id: string, url: string) => ({ ...newStep("webhook", id), url }) as FlowStep;

test("a sound draft has no problems", () => {
  expect(draftProblems(draftOf(webhook("s1", "https://mailhouse.example/orders")))).toEqual([]);
});

test("what is missing is found at its step, also inside a branch", () => {
  const inner = webhook("s2", "ftp://mailhouse.example");
  const problems = draftProblems(draftOf({ id: "s1", kind: "split", name: "", if: null, then: [inner], else: [] }));
  expect(problems).toEqual([
    { node: "step:s1", path: "if", message: expect.any(String) },
    { node: "step:s2", path: "url", message: expect.stringContaining("https://") },
  ]);
  expect(countByNode(problems)).toEqual(
    new Map([
      ["step:s1", 1],
      ["step:s2", 1],
    ]),
  );
});

test("a delay without a number, a condition without a field and a flow without a name are named", () => {
  const delay: FlowStep = { id: "s1", kind: "delay", name: "", for: { value: Number.NaN, unit: "days" }, until: null };
  const draft = draftOf(delay);
  draft.name = " ";
  draft.definition.trigger.filter = { all: [{ path: "", op: "eq" }] };
  expect(draftProblems(draft)).toEqual([
    { node: null, path: "name", message: "Name this flow" },
    { node: "conditions", path: "trigger.filter.all.0.path", message: "Choose a field" },
    { node: "step:s1", path: "for.value", message: "Enter a whole number" },
  ]);
});

test("a once-per key is checked as the server does", () => {
  const draft = draftOf(webhook("s1", "https://mailhouse.example/"));
  draft.definition.once = { key: "{{ flow.id }}", windowHours: 0 };
  expect(draftProblems(draft).map(({ node, path }) => `${node} ${path}`)).toEqual([
    "trigger once.windowHours",
    "trigger once.key",
  ]);
});

test("what the server finds is shown at the same places", () => {
  const steps: FlowStep[] = [{ id: "s1", kind: "split", name: "", if: null, then: [webhook("s2", "")], else: [] }];
  const place = (path: string) => {
    const { node, path: inside } = placeProblem(steps, { path, message: "" });
    return [node, inside];
  };
  expect(place("definition.steps.0.then.0.headers.1.value")).toEqual(["step:s2", "headers.1.value"]);
  expect(place("definition.steps.0.if.all.0")).toEqual(["step:s1", "if.all.0"]);
  expect(place("definition.trigger.sourceId")).toEqual(["trigger", "trigger.sourceId"]);
  expect(place("definition.trigger.filter.all.0.path")).toEqual(["conditions", "trigger.filter.all.0.path"]);
  expect(place("name")).toEqual([null, "name"]);
});
