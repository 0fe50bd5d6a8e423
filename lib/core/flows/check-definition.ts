import { checkFilter } from "#core/filter/check-filter.ts";
import type { Filter } from "#core/filter/filter-types.ts";
import { checkHeader } from "#core/outbound/headers.ts";
import { checkTemplate, listVariables } from "#core/template/check-template.ts";
import { describeProblem } from "#core/template/compile-template.ts";
import type { TemplateKind } from "#core/template/template-kind.ts";
import { type CheckUrl, checkUrlTemplate } from "./check-url-template.ts";
import { findFillIns } from "./fill-in.ts";
import { listSteps } from "./list-steps.ts";

interface CheckableWebhook {
  id: string;
  kind: "webhook";
  method: string;
  url: string;
  headers: readonly { name: string; value: string }[];
  body:
    | { kind: "none" }
    | { kind: "json" | "text" | "xml"; template: string }
    | { kind: "form"; fields: readonly { name: string; value: string }[] };
}

type CheckableStep =
  | CheckableWebhook
  | { id: string; kind: "delay" }
  | { id: string; kind: "filter"; if: Filter | null }
  | { id: string; kind: "split"; if: Filter | null; then: readonly CheckableStep[]; else: readonly CheckableStep[] };

export interface CheckableDefinition {
  trigger?: { filter: Filter | null };
  once?: { key: string } | null;
  steps: readonly CheckableStep[];
}

export interface CheckOptions {
  /** A draft may be unfinished; what is published may not. */
  phase: "draft" | "publish";
  allowHttp?: boolean;
  checkUrl?: CheckUrl;
}

/** `path` is dotted, as in `steps.0.headers.1.value`; `message` is for people. */
export interface DefinitionProblem {
  path: string;
  message: string;
}

const bodylessMethods = ["GET", "HEAD"];

function checkPart(path: string, kind: TemplateKind, source: string): DefinitionProblem[] {
  const allowSecrets = kind === "url" || kind === "header";
  const checked = checkTemplate(kind, source, { allowSecrets });
  return checked.ok ? [] : checked.errors.map((error) => ({ path, message: describeProblem(error) }));
}

function checkAddress(path: string, url: string, options: CheckOptions): DefinitionProblem[] {
  if (url.trim() === "") return options.phase === "publish" ? [{ path, message: "Enter the address to send to." }] : [];
  const problems = checkPart(path, "url", url);
  if (problems.length > 0) return problems;
  const { allowHttp = false, checkUrl } = options;
  return checkUrlTemplate(url, { allowHttp, checkUrl }).map((message) => ({ path, message }));
}

function checkHeaders(path: string, headers: CheckableWebhook["headers"]): DefinitionProblem[] {
  const seen = new Set<string>();
  return headers.flatMap(({ name, value }, index) => {
    const problems: DefinitionProblem[] = [];
    const refusal = checkHeader(name, "");
    if (refusal !== null) problems.push({ path: `${path}.${index}.name`, message: refusal });
    else if (seen.has(name.toLowerCase()))
      problems.push({ path: `${path}.${index}.name`, message: `The header ${name} is there twice. Remove one.` });
    seen.add(name.toLowerCase());
    const literal = value.replaceAll(/\{\{.*?\}\}|\{%.*?%\}/gs, "");
    const badValue = refusal === null ? checkHeader(name, literal) : null;
    if (badValue !== null) problems.push({ path: `${path}.${index}.value`, message: badValue });
    else problems.push(...checkPart(`${path}.${index}.value`, "header", value));
    return problems;
  });
}

function checkBody(path: string, { method, body }: CheckableWebhook): DefinitionProblem[] {
  if (body.kind === "none") return [];
  if (bodylessMethods.includes(method.toUpperCase()))
    return [{ path, message: `A ${method} request has no body. Choose “No body”, or another method such as POST.` }];
  if (body.kind !== "form") return checkPart(`${path}.template`, body.kind, body.template);
  return body.fields.flatMap((field, index) => {
    const at = `${path}.fields.${index}`;
    const problems = checkPart(`${at}.value`, "form", field.value);
    if (field.name === "") problems.unshift({ path: `${at}.name`, message: "Give the field a name." });
    return problems;
  });
}

function checkWebhook(path: string, step: CheckableWebhook, options: CheckOptions): DefinitionProblem[] {
  return [
    ...checkAddress(`${path}.url`, step.url, options),
    ...checkHeaders(`${path}.headers`, step.headers),
    ...checkBody(`${path}.body`, step),
  ];
}

function hasCondition(filter: Filter | null): boolean {
  if (filter === null) return false;
  return "path" in filter || ("all" in filter ? filter.all : filter.any).some(hasCondition);
}

function checkCondition(path: string, filter: Filter | null, { phase }: CheckOptions): DefinitionProblem[] {
  if (phase === "draft" || hasCondition(filter)) return checkFilter(path, filter, phase);
  return [{ path, message: "Add a condition: without one there is nothing to decide by." }];
}

type StepChecker<Kind extends CheckableStep["kind"]> = (
  path: string,
  step: Extract<CheckableStep, { kind: Kind }>,
  options: CheckOptions,
) => DefinitionProblem[];

const checkers: { [Kind in CheckableStep["kind"]]: StepChecker<Kind> } = {
  webhook: checkWebhook,
  delay: () => [],
  filter: (path, step, options) => checkCondition(`${path}.if`, step.if, options),
  split: (path, step, options) => checkCondition(`${path}.if`, step.if, options),
};

function checkStep<Kind extends CheckableStep["kind"]>(
  path: string,
  step: Extract<CheckableStep, { kind: Kind }> & { kind: Kind },
  options: CheckOptions,
): DefinitionProblem[] {
  return checkers[step.kind](path, step, options);
}

const onceRoots = ["event", "payload", "person"];

/** The key is rendered when the event comes in: what is only known of a delivery, or must stay secret, is not in it. */
function checkOnce(once: CheckableDefinition["once"]): DefinitionProblem[] {
  if (!once) return [];
  const path = "once.key";
  const problems = checkPart(path, "text", once.key);
  if (problems.length > 0) return problems;
  const other = listVariables("text", once.key).find((name) => !onceRoots.includes(name.split(/[.[]/)[0] ?? ""));
  if (other === undefined) return [];
  return [{ path, message: `“${other}” is the same for every event. Begin with event, payload or person.` }];
}

/** What a text with a mark looks like says nothing yet, so there the mark is the one problem, and none for a draft. */
function unfilledFirst(unfilled: DefinitionProblem[], others: DefinitionProblem[], { phase }: CheckOptions) {
  const known = others.filter(({ path }) => !unfilled.some((one) => one.path === path));
  return phase === "publish" ? [...unfilled, ...known] : known;
}

/**
 * Everything wrong with the conditions, the steps and the once-per key of a flow that its schema cannot say: templates,
 * header names (RFC 9110 tokens, none
 * that Hookline sets), addresses, bodies where none is sent. Pure; an empty list means sound.
 */
export function checkDefinition(definition: CheckableDefinition, options: CheckOptions): DefinitionProblem[] {
  if (options.phase === "publish" && definition.steps.length === 0)
    return [{ path: "steps", message: "Add a step first: a flow without steps does nothing." }];
  const steps = listSteps(definition.steps).flatMap(({ step, path }) => checkStep(path, step, options));
  const trigger = checkFilter("trigger.filter", definition.trigger?.filter ?? null, options.phase);
  return unfilledFirst(findFillIns(definition), [...trigger, ...checkOnce(definition.once), ...steps], options);
}
