import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import { completeAt } from "#core/payload/complete-at.ts";
import { insertAt } from "#core/payload/insert-at.ts";
import type { VariableOption } from "#core/payload/variable-options.ts";
import { filterCatalogue } from "#core/template/filters/filter-catalogue.ts";

export interface CompletionSource {
  variables: readonly VariableOption[];
  isJson: boolean;
}

const tagOptions: Completion[] = [
  "if",
  "unless",
  "elsif",
  "else",
  "endif",
  "for",
  "endfor",
  "assign",
  "case",
  "when",
].map((label) => ({ label, type: "keyword" }));

/** Two lines beside the chosen entry, as plain text. */
function about(first: string, second: string | null): () => HTMLElement {
  return () => {
    const box = document.createElement("div");
    box.append(first);
    if (second !== null) {
      const code = document.createElement("code");
      code.textContent = second;
      box.append(document.createElement("br"), code);
    }
    return box;
  };
}

function applyVariable(kind: "variable" | "placeholder", needsClose: boolean, isJson: boolean): Completion["apply"] {
  return (view: EditorView, completion: Completion, from: number, to: number) => {
    const text = view.state.doc.toString();
    const path = completion.label;
    // The rest of the path that the cursor stands in is replaced as well.
    const rest = /^[\p{L}\p{N}_.$[\]-]*/u.exec(text.slice(to))?.[0].length ?? 0;
    const change =
      kind === "placeholder"
        ? insertAt(text, { from, to }, path, isJson)
        : { from, to: to + rest, insert: needsClose ? `${path} }}` : path };
    view.dispatch({
      changes: change,
      selection: { anchor: change.from + change.insert.length },
      annotations: pickedCompletion.of(completion),
      userEvent: "input.complete",
    });
  };
}

function variableCompletions(
  { isJson, variables }: CompletionSource,
  kind: "variable" | "placeholder",
  close: boolean,
) {
  const apply = applyVariable(kind, close, isJson);
  return variables.map(
    ({ label, path, type, value }, index): Completion => ({
      label: path,
      type: "variable",
      detail: value ?? "",
      info: about(label === null ? type : `${label} (${type})`, value === null ? "Nothing in this event" : value),
      apply,
      boost: -index / 100,
    }),
  );
}

const filterCompletions = filterCatalogue.map(
  ({ example, name, output, what }): Completion => ({
    label: name,
    type: "function",
    detail: what,
    info: about(example, `→ ${output}`),
  }),
);

/** Completion of variables with their type and value, of filters with an example, and of tags. */
export function templateCompletion(source: () => CompletionSource) {
  function complete(context: CompletionContext): CompletionResult | null {
    const { explicit, pos, state } = context;
    const place = completeAt(state.doc.toString(), pos, explicit);
    if (place === null) return null;
    const { from, kind, needsClose } = place;
    if (kind === "filter") return { from, options: filterCompletions, validFor: /^\w*$/ };
    if (kind === "tag") return { from, options: tagOptions, validFor: /^\w*$/ };
    return { from, options: variableCompletions(source(), kind, needsClose), validFor: /^[\p{L}\p{N}_.$[\]-]*$/u };
  }
  return autocompletion({ override: [complete], icons: false, maxRenderedOptions: 80, activateOnTypingDelay: 60 });
}
