import type { FlowDefinition } from "#contracts/flow-definition.ts";
import type { FlowStep, WebhookBody, WebhookStep } from "#contracts/flow-steps.ts";
import type { Filter, FilterOperator, FilterRow } from "#core/filter/filter-types.ts";
import { type LimitsForm, type OnceForm, toLimits, toLimitsForm, toOnce, toOnceForm } from "./brakes-form.ts";
import { readValue, valueText } from "./condition-value.ts";
import type { FieldKind } from "./field-kind.ts";

export interface ConditionForm {
  path: string;
  op: FilterOperator;
  /** As typed. */
  value: string;
  /** As it was loaded; null when typed here. */
  stored: { value: FilterRow["value"] } | null;
  /** A group made elsewhere: shown in words, kept as it is. */
  group: Filter | null;
}

export interface BodyForm {
  kind: WebhookBody["kind"];
  template: string;
  fields: { name: string; value: string }[];
}

export type StepForm = Omit<WebhookStep, "body" | "kind"> & { body: BodyForm };

/** A flow as its form holds it: paths are those of the definition, except for conditions (see problem-path.ts). */
export interface FlowForm {
  name: string;
  definition: {
    trigger: {
      eventType: string;
      sourceId: string | null;
      filter: { mode: "all" | "any"; items: ConditionForm[] };
    };
    once: OnceForm;
    limits: LimitsForm;
    release: FlowDefinition["release"];
    steps: StepForm[];
  };
}

/** What the catalogue knows of a field of an event type. */
export type KindOf = (eventType: string, path: string) => FieldKind;

function toCondition(filter: Filter): ConditionForm {
  if (!("path" in filter)) return { path: "", op: "eq", value: "", stored: null, group: filter };
  return {
    path: filter.path,
    op: filter.op,
    value: valueText(filter.value),
    stored: { value: filter.value },
    group: null,
  };
}

function toFilterForm(filter: Filter | null): FlowForm["definition"]["trigger"]["filter"] {
  if (filter === null) return { mode: "all", items: [] };
  if ("path" in filter) return { mode: "all", items: [toCondition(filter)] };
  return "all" in filter
    ? { mode: "all", items: filter.all.map(toCondition) }
    : { mode: "any", items: filter.any.map(toCondition) };
}

function toBodyForm(body: WebhookBody): BodyForm {
  return {
    kind: body.kind,
    template: "template" in body ? body.template : "",
    fields: body.kind === "form" ? body.fields : [],
  };
}

/** May this form hold the flow without losing any of it? */
export function fitsForm({ steps }: { steps: readonly FlowStep[] }): boolean {
  return steps.every((step) => step.kind === "webhook");
}

export function toForm(name: string, definition: FlowDefinition): FlowForm {
  const { limits, once, release, trigger, steps } = definition;
  return {
    name,
    definition: {
      trigger: {
        eventType: trigger.eventType,
        sourceId: trigger.sourceId,
        filter: toFilterForm(trigger.filter),
      },
      once: toOnceForm(once),
      limits: toLimitsForm(limits),
      release,
      steps: steps
        .filter((step) => step.kind === "webhook")
        .map(({ kind: _, body, ...step }) => ({ ...step, body: toBodyForm(body) })),
    },
  };
}

function toFilterItem(condition: ConditionForm, eventType: string, kindOf: KindOf): Filter {
  if (condition.group) return condition.group;
  const { path, op } = condition;
  const value = readValue(condition.value, op, kindOf(eventType, path), condition.stored?.value);
  return value === undefined ? { path, op } : { path, op, value };
}

function toBody(body: BodyForm): WebhookBody {
  switch (body.kind) {
    case "none":
      return { kind: "none" };
    case "form":
      return { kind: "form", fields: body.fields.map(({ name, value }) => ({ name, value })) };
    case "json":
    case "text":
    case "xml":
      return { kind: body.kind, template: body.template };
  }
}

/** The definition a form stands for, not yet checked. */
export function toDefinition(form: FlowForm, kindOf: KindOf): FlowDefinition {
  const { trigger, steps } = form.definition;
  const { mode, items } = trigger.filter;
  const children = items.map((item) => toFilterItem(item, trigger.eventType, kindOf));
  return {
    schemaVersion: 1,
    trigger: {
      kind: "event",
      eventType: trigger.eventType,
      sourceId: trigger.sourceId,
      filter: children.length === 0 ? null : mode === "all" ? { all: children } : { any: children },
    },
    once: toOnce(form.definition.once),
    limits: toLimits(form.definition.limits),
    release: form.definition.release,
    steps: steps.map((step) => ({
      id: step.id,
      kind: "webhook",
      name: step.name,
      method: step.method,
      url: step.url,
      headers: step.headers.map(({ name, value }) => ({ name, value })),
      body: toBody(step.body),
      retry: step.retry,
      sign: step.sign,
      onMissing: step.onMissing,
    })),
  };
}
