import { appendMember } from "./code-editing.ts";
import { insertVariable } from "./insert-variable.ts";

export type TemplatedElement = HTMLInputElement | HTMLTextAreaElement;

function replaceText(element: TemplatedElement, start: number, end: number, insert: string): void {
  element.focus();
  element.setSelectionRange(start, end);
  // Deprecated, but the only way that keeps the browser's undo; the way without is behind it.
  if (document.execCommand("insertText", false, insert)) return;
  element.setRangeText(insert, start, end, "end");
  element.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/**
 * Puts a variable into a templated field as if it was typed: at the cursor, or as a new member of a JSON body in which
 * nobody has put the cursor yet.
 */
export function insertIntoField(element: TemplatedElement, path: string, wasFocused: boolean): void {
  const syntax = element.dataset.template === "json" ? "json" : "plain";
  const { value } = element;
  if (!wasFocused && syntax === "json") {
    const appended = appendMember(value, path);
    if (appended !== null) {
      replaceText(element, 0, value.length, appended);
      return;
    }
  }
  const end = value.length;
  const selection = wasFocused
    ? { start: element.selectionStart ?? end, end: element.selectionEnd ?? end }
    : { start: end, end };
  const insertion = insertVariable(value, selection, path, syntax);
  replaceText(element, insertion.start, insertion.end, insertion.insert);
}
