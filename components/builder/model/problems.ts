import type { z } from "zod";
import { flowInputSchema } from "#contracts/flow.ts";
import {
  type FlowDefinition,
  flowDefinitionSchema,
  maxSplitDepth,
  maxStepsPerFlow,
} from "#contracts/flow-definition.ts";
import { type FlowStep, flowStepSchema } from "#contracts/flow-steps.ts";
import { checkDefinition } from "#core/flows/check-definition.ts";
import { listSteps } from "#core/flows/list-steps.ts";
import { startType } from "#core/flows/trigger.ts";
import type { Draft } from "./draft.ts";
import { filterProblems } from "./filter-problems.ts";
import { type NodeId, stepNode } from "./node-id.ts";
import type { Problem } from "./problem.ts";

type Found = Omit<Problem, "node">;

const toFound = ({ path, message }: z.core.$ZodIssue): Found => ({ path: path.join("."), message });

function firstOfEachPath(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ path }) => {
    const isNew = !seen.has(path);
    seen.add(path);
    return isNew;
  });
}

const known = new WeakMap<FlowStep, { eventType: string; problems: Found[] }>();

/** What is to be put right in one step, its branches apart. Kept for as long as the step stays the same object. */
export function stepProblems(step: FlowStep, eventType: string): Found[] {
  const kept = known.get(step);
  if (kept?.eventType === eventType) return kept.problems;
  const problems = firstOfEachPath(findStepProblems(step, eventType));
  known.set(step, { eventType, problems });
  return problems;
}

function findStepProblems(step: FlowStep, eventType: string): Found[] {
  const alone: FlowStep = step.kind === "split" ? { ...step, then: [], else: [] } : step;
  const parsed = flowStepSchema.safeParse(alone);
  const shape = parsed.success ? [] : parsed.error.issues.map(toFound);
  // Only the server knows whether plain http is allowed somewhere, so it is not refused here.
  const checked = checkDefinition({ steps: [alone] }, { phase: "publish", allowHttp: true });
  const found = checked.map(({ path, message }) => ({ path: path.replace(/^steps\.0\.?/, ""), message }));
  if ((step.kind !== "filter" && step.kind !== "split") || step.if === null) return [...shape, ...found];
  const rows = filterProblems(step.if, eventType).map(({ path, message }) => ({
    path: path === "" ? "if" : `if.${path}`,
    message,
  }));
  return [...shape.filter(({ path }) => !path.startsWith("if")), ...rows, ...found];
}

/** What is wrong with when the flow starts and what holds it back. */
export function triggerProblems({ steps: _, ...rest }: FlowDefinition): Found[] {
  const parsed = flowDefinitionSchema.safeParse({ ...rest, steps: [] });
  const shape = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  const checked = checkDefinition({ once: rest.once, steps: [] }, { phase: "draft" });
  return firstOfEachPath([...shape, ...checked]).filter(({ path }) => !path.startsWith("trigger.filter"));
}

function conditionProblems({ trigger }: FlowDefinition): Found[] {
  if (trigger.filter === null) return [];
  return filterProblems(trigger.filter, startType(trigger)).map(({ path, message }) => ({
    path: path === "" ? "trigger.filter" : `trigger.filter.${path}`,
    message,
  }));
}

/** Of the flow as a whole: its name, and how many steps it has how deep in one another. */
function flowProblems({ name, definition }: Draft): Found[] {
  const named = flowInputSchema.shape.name.safeParse(name);
  const found: Found[] = named.success ? [] : named.error.issues.map(({ message }) => ({ path: "name", message }));
  if (definition.steps.length === 0)
    found.push({ path: "steps", message: "Add a step first: a flow without steps does nothing." });
  found.push(...countProblems(definition.steps).map((message) => ({ path: "steps", message })));
  return firstOfEachPath(found);
}

function countProblems(steps: readonly FlowStep[]): string[] {
  const placed = listSteps(steps);
  const tooMany = placed.length > maxStepsPerFlow;
  const tooDeep = placed.some(({ step, depth }) => step.kind === "split" && depth >= maxSplitDepth);
  return [
    ...(tooMany ? [`A flow has at most ${maxStepsPerFlow} steps; this one has ${placed.length}.`] : []),
    ...(tooDeep ? [`At most ${maxSplitDepth} splits can be inside one another.`] : []),
  ];
}

/** Everything that keeps a draft from being published, in the order of the canvas. */
export function draftProblems(draft: Draft): Problem[] {
  const { definition } = draft;
  const of = (node: NodeId | null, found: readonly Found[]) => found.map((problem) => ({ node, ...problem }));
  return [
    ...of(null, flowProblems(draft)),
    ...of("trigger", triggerProblems(definition)),
    ...of("conditions", conditionProblems(definition)),
    ...listSteps(definition.steps).flatMap(({ step }) =>
      of(stepNode(step.id), stepProblems(step, startType(definition.trigger))),
    ),
  ];
}
