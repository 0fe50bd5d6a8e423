"use client";
import {
  acceptCompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  startCompletion,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { Annotation, Compartment, EditorState, type Extension } from "@codemirror/state";
import { drawSelection, dropCursor, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Diagnostic } from "#core/payload/diagnose.ts";
import { editorLook } from "./editor-look.ts";
import { insertIntoView, variableDrop } from "./insert-into-view.ts";
import { templateCompletion } from "./template-completion.ts";
import type { TemplateFieldProps } from "./template-field-props.ts";
import { templateLanguage } from "./template-language.ts";

/** Marks a change that came from outside, so that it is not told as if somebody had typed it. */
const fromOutside = Annotation.define<boolean>();

/** Tab is for leaving; while a list of completions is open it takes the chosen one (WCAG 2.1.2: no trap). */
const keys = keymap.of([
  { key: "Tab", run: acceptCompletion },
  { key: "Mod-Space", run: startCompletion },
  ...closeBracketsKeymap,
  ...completionKeymap,
  ...lintKeymap,
  ...historyKeymap,
  ...defaultKeymap,
]);

const oneLine = EditorState.transactionFilter.of((transaction) => (transaction.newDoc.lines > 1 ? [] : transaction));

function lookOf({ isSingleLine }: TemplateFieldProps): Extension {
  if (isSingleLine) return oneLine;
  return [lineNumbers(), lintGutter(), bracketMatching(), EditorView.lineWrapping];
}

function attributesOf({ describedBy, disabled, invalid, label }: TemplateFieldProps) {
  return EditorView.contentAttributes.of({
    "aria-label": label,
    "aria-multiline": "true",
    "aria-invalid": String(invalid ?? false),
    "aria-readonly": String(disabled ?? false),
    ...(describedBy ? { "aria-describedby": describedBy } : {}),
    autocapitalize: "off",
    spellcheck: "false",
  });
}

/** The lint messages of what is wrong, each with its one-click fix. Places beyond the text are left out. */
function toLint(diagnostics: readonly Diagnostic[], length: number) {
  return diagnostics
    .filter(({ to }) => to <= length)
    .map(({ fix, from, message, severity, to }) => ({
      from,
      to,
      severity,
      message,
      actions: fix
        ? [{ name: fix.label, apply: (view: EditorView) => view.dispatch({ changes: fix.change, userEvent: "input" }) }]
        : [],
    }));
}

/** One CodeMirror in `parent`: the text, its language, completion and diagnostics follow the props. */
export function useCodeMirror(parent: RefObject<HTMLDivElement | null>, props: TemplateFieldProps): void {
  const [view, setView] = useState<EditorView | null>(null);
  const [changing] = useState(() => ({ attributes: new Compartment(), language: new Compartment() }));
  const latest = useRef(props);
  latest.current = props;
  const tell = useEffectEvent((value: string) => props.onChange(value));
  const changeable = (): Extension => [
    attributesOf(props),
    EditorState.readOnly.of(props.disabled ?? false),
    EditorView.editable.of(!props.disabled),
  ];

  const create = useEffectEvent((element: HTMLDivElement) => {
    const isJson = () => latest.current.syntax === "json";
    return new EditorView({
      parent: element,
      doc: props.value,
      extensions: [
        keys,
        history(),
        drawSelection(),
        dropCursor(),
        closeBrackets(),
        indentUnit.of("  "),
        editorLook,
        lookOf(props),
        templateCompletion(() => ({ variables: latest.current.variables, isJson: isJson() })),
        variableDrop(isJson),
        changing.language.of(templateLanguage(props.syntax)),
        changing.attributes.of(changeable()),
        EditorView.updateListener.of((update) => {
          const isOwn = update.transactions.every((transaction) => !transaction.annotation(fromOutside));
          if (update.docChanged && isOwn) tell(update.state.doc.toString());
          if (update.focusChanged && update.view.hasFocus)
            latest.current.onActive?.((path) => insertIntoView(update.view, path, isJson()));
        }),
      ],
    });
  });

  useEffect(() => {
    if (!parent.current) return;
    const created = create(parent.current);
    setView(created);
    return () => created.destroy();
  }, [parent]);

  useEffect(() => {
    if (!view || view.state.doc.toString() === props.value) return;
    const changes = { from: 0, to: view.state.doc.length, insert: props.value };
    view.dispatch({ changes, annotations: fromOutside.of(true) });
  }, [view, props.value]);

  const language = props.syntax;
  useEffect(() => {
    view?.dispatch({ effects: changing.language.reconfigure(templateLanguage(language)) });
  }, [view, changing, language]);

  const reconfigure = useEffectEvent(() => view?.dispatch({ effects: changing.attributes.reconfigure(changeable()) }));
  const attributesKey = [props.disabled, props.invalid, props.label, props.describedBy].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when the attributes changed
  useEffect(() => reconfigure(), [view, attributesKey]);

  useEffect(() => {
    view?.dispatch(setDiagnostics(view.state, toLint(props.diagnostics, view.state.doc.length)));
  }, [view, props.diagnostics]);

  const register = useEffectEvent((current: EditorView) =>
    props.onReady?.((path) => insertIntoView(current, path, latest.current.syntax === "json")),
  );
  useEffect(() => {
    if (view) register(view);
  }, [view]);
}
