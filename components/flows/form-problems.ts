import type { z } from "zod";
import { filterRowSchema } from "#contracts/filter.ts";
import { flowInputSchema } from "#contracts/flow.ts";
import { checkHeader } from "#core/outbound/headers.ts";
import { valueProblem } from "./condition-value.ts";
import { fieldKind } from "./event-fields.ts";
import { type FlowForm, toDefinition } from "./flow-form.ts";

export interface FormProblem {
  /** Where in the form, e.g. "definition.steps.0.url". */
  path: string;
  message: string;
}

const filterPath = "definition.trigger.filter";

function conditionProblems({ definition }: FlowForm): FormProblem[] {
  const { eventType, filter } = definition.trigger;
  return filter.items.flatMap((item, index) => {
    if (item.group) return [];
    const at = `${filterPath}.items.${index}`;
    const row = filterRowSchema.safeParse({ path: item.path, op: item.op });
    const problems = row.success ? [] : fromIssues(row.error.issues, at);
    const value = valueProblem(item.value, item.op, fieldKind(eventType, item.path), item.stored?.value);
    return value === null ? problems : [...problems, { path: `${at}.value`, message: value }];
  });
}

function fromIssues(issues: readonly z.core.$ZodIssue[], prefix: string): FormProblem[] {
  return issues.map((issue) => ({
    path: [...(prefix === "" ? [] : [prefix]), ...issue.path].join("."),
    message: issue.message,
  }));
}

function headerProblems({ definition }: FlowForm): FormProblem[] {
  return definition.steps.flatMap((step, stepIndex) =>
    step.headers.flatMap(({ name, value }, index) => {
      const message = name === "" ? null : checkHeader(name, value);
      return message === null ? [] : [{ path: `definition.steps.${stepIndex}.headers.${index}.name`, message }];
    }),
  );
}

function shapeProblems(form: FlowForm): FormProblem[] {
  const parsed = flowInputSchema.safeParse({ name: form.name, definition: toDefinition(form, fieldKind) });
  if (parsed.success) return [];
  return fromIssues(parsed.error.issues, "").filter(({ path }) => !path.startsWith(filterPath));
}

/** Everything that keeps a form from being saved, at most one sentence a field, in the order of the page. */
export function formProblems(form: FlowForm): FormProblem[] {
  const found = [...shapeProblems(form), ...conditionProblems(form), ...headerProblems(form)];
  const seen = new Set<string>();
  return found.filter(({ path }) => !seen.has(path) && seen.add(path));
}
