import type { z } from "zod";
import { filterPathSchema } from "#contracts/filter.ts";
import { flowInputSchema } from "#contracts/flow.ts";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { checkDefinition } from "#core/flows/check-definition.ts";
import { toBrakePath } from "./brakes-form.ts";
import { valueProblem } from "./condition-value.ts";
import { fieldKind } from "./event-fields.ts";
import { type FlowForm, toDefinition } from "./flow-form.ts";

export interface FormProblem {
  /** Where in the form, e.g. "definition.steps.0.url". */
  path: string;
  message: string;
}

const filterPath = "definition.trigger.filter";
function fromIssues(issues: readonly z.core.$ZodIssue[], prefix: readonly string[]): FormProblem[] {
  return issues.map((issue) => ({ path: [...prefix, ...issue.path].join("."), message: issue.message }));
}

function conditionProblems({ definition }: FlowForm): FormProblem[] {
  const { eventType, filter } = definition.trigger;
  return filter.items.flatMap((item, index) => {
    if (item.group) return [];
    const at = `${filterPath}.items.${index}`;
    const path = filterPathSchema.safeParse(item.path);
    const problems = path.success ? [] : fromIssues(path.error.issues, [at, "path"]);
    const value = valueProblem(item.value, item.op, fieldKind(eventType, item.path), item.stored?.value);
    return value === null ? problems : [...problems, { path: `${at}.value`, message: value }];
  });
}

function shapeProblems(name: string, definition: FlowDefinition): FormProblem[] {
  const parsed = flowInputSchema.safeParse({ name, definition });
  if (parsed.success) return [];
  // Of a filter's many shapes the schema cannot say which one was meant; its rows are checked one by one instead.
  return fromIssues(parsed.error.issues, [])
    .filter(({ path }) => !path.startsWith(filterPath))
    .map((problem) => ({ ...problem, path: toBrakePath(problem.path) }));
}

/** Only the server knows whether plain http is allowed somewhere, so it is not refused here. */
function stepProblems(definition: FlowDefinition, phase: "draft" | "publish"): FormProblem[] {
  return checkDefinition(definition, { phase, allowHttp: true })
    .filter(({ path }) => !path.startsWith("trigger.filter"))
    .map(({ path, message }) => ({ path: `definition.${path}`, message }));
}

/** Name, trigger, then the steps: the order of the page. */
function place(path: string): number {
  if (path === "name") return -2;
  const step = /^definition\.steps\.(\d+)/.exec(path)?.[1];
  return step === undefined ? -1 : Number(step);
}

/** Everything that keeps a form from being saved or published, one sentence a field, in the order of the page. */
export function formProblems(form: FlowForm, phase: "draft" | "publish"): FormProblem[] {
  const definition = toDefinition(form, fieldKind);
  const found = [
    ...shapeProblems(form.name, definition),
    ...conditionProblems(form),
    ...stepProblems(definition, phase),
  ];
  const byPath = new Map<string, FormProblem>();
  for (const problem of found) if (!byPath.has(problem.path)) byPath.set(problem.path, problem);
  return [...byPath.values()].sort((a, b) => place(a.path) - place(b.path));
}
