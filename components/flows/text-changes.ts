import { structuredPatch } from "diff";
import { prettyJsonTokens } from "#client/json-tokens.ts";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import type { WebhookBody, WebhookStep } from "#contracts/flow-steps.ts";
import { listSteps, listWebhooks } from "#core/flows/list-steps.ts";

export interface TextLine {
  kind: "same" | "added" | "removed" | "gap";
  text: string;
}

/** One text of a webhook that differs, line by line; what stays far from any change is left out as a gap. */
export interface TextChange {
  stepId: string;
  stepName: string;
  /** Its place in the newer definition, from 1. */
  stepNumber: number;
  part: "Address" | "Headers" | "Body";
  lines: TextLine[];
}

const contextLines = 3;
const kinds: Record<string, TextLine["kind"]> = { "+": "added", "-": "removed", " ": "same" };

/** How the texts of the webhooks that are in both definitions differ: address, headers and body as templates. */
export function describeTextChanges(older: FlowDefinition, newer: FlowDefinition): TextChange[] {
  const before = new Map(listWebhooks(older.steps).map(({ step }) => [step.id, step]));
  const numbers = new Map(listSteps(newer.steps).map(({ step }, index) => [step.id, index + 1]));
  return listWebhooks(newer.steps).flatMap(({ step }) => {
    const old = before.get(step.id);
    if (!old) return [];
    const [was, is] = [textsOf(old), textsOf(step)];
    const known = { stepId: step.id, stepName: step.name, stepNumber: numbers.get(step.id) ?? 1 };
    return (Object.keys(is) as TextChange["part"][]).flatMap((part) =>
      was[part] === is[part] ? [] : [{ ...known, part, lines: diffLines(was[part], is[part]) }],
    );
  });
}

function textsOf(step: WebhookStep): Record<TextChange["part"], string> {
  const headers = step.headers.map(({ name, value }) => `${name}: ${value}`);
  return { Address: `${step.method} ${step.url}`, Headers: headers.join("\n"), Body: bodyText(step.body) };
}

function bodyText(body: WebhookBody): string {
  if (body.kind === "none") return "";
  if (body.kind === "form") return body.fields.map(({ name, value }) => `${name} = ${value}`).join("\n");
  const isJson = body.kind === "json";
  const tokens = isJson ? prettyJsonTokens(body.template) : null;
  return tokens ? tokens.map(({ text }) => text).join("") : body.template;
}

/** How two texts differ line by line; what stays far from any change is a gap. */
export function diffLines(was: string, is: string): TextLine[] {
  const ended = (text: string) => (text === "" || text.endsWith("\n") ? text : `${text}\n`);
  const { hunks } = structuredPatch("", "", ended(was), ended(is), "", "", { context: contextLines });
  const newLines = ended(is).split("\n").length - 1;
  let line = 1;
  const lines: TextLine[] = [];
  for (const hunk of hunks) {
    lines.push(...gap(hunk.newStart - line));
    lines.push(...hunk.lines.map((text) => ({ kind: kinds[text.charAt(0)] ?? "same", text: text.slice(1) })));
    line = hunk.newStart + hunk.newLines;
  }
  return [...lines, ...gap(newLines - line + 1)];
}

function gap(count: number): TextLine[] {
  if (count <= 0) return [];
  return [{ kind: "gap", text: count === 1 ? "1 line as before" : `${count} lines as before` }];
}
