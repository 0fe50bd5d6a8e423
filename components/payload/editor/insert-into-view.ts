import { EditorView } from "@codemirror/view";
import { insertAt } from "#core/payload/insert-at.ts";
import { variableMime } from "./variable-mime.ts";

/** Writes a variable where the cursor is, or at `position`, so that the template stays what it is. */
export function insertIntoView(view: EditorView, path: string, isJson: boolean, position?: number): void {
  if (view.state.readOnly) return;
  const text = view.state.doc.toString();
  const { from, to } = view.state.selection.main;
  const isUntouched = position === undefined && !view.hasFocus && from === 0 && to === 0;
  const at = isUntouched ? { from: text.length, to: text.length } : { from: position ?? from, to: position ?? to };
  const change = insertAt(text, at, path, isJson);
  view.dispatch({
    changes: change,
    selection: { anchor: change.from + change.insert.length },
    scrollIntoView: true,
    userEvent: "input",
  });
  view.focus();
}

/** Takes variables that are dropped onto the text. */
export function variableDrop(isJson: () => boolean) {
  return EditorView.domEventHandlers({
    drop(event, view) {
      const path = event.dataTransfer?.getData(variableMime);
      if (!path) return false;
      event.preventDefault();
      const position = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.doc.length;
      insertIntoView(view, path, isJson(), position);
      return true;
    },
  });
}
