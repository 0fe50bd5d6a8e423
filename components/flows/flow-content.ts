import type { Flow, FlowInput } from "#contracts/flow.ts";
import { fieldKind } from "./event-fields.ts";
import { type FlowForm, toDefinition, toForm } from "./flow-form.ts";

/** What a form would save. */
export function toInput(form: FlowForm): FlowInput {
  return { name: form.name.trim(), definition: toDefinition(form, fieldKind) };
}

/** A form's content as one text: two forms with the same text would save the same. */
export function contentOf(form: FlowForm): string {
  return JSON.stringify(toInput(form));
}

export function formOf(flow: Pick<Flow, "name" | "definition">): FlowForm {
  return toForm(flow.name, flow.definition);
}
