import { insertAt } from "#core/payload/insert-at.ts";

/** Puts `{{ path }}` into a templated field as if it was typed: at the cursor, or behind everything while it had none. */
export function insertIntoField(element: HTMLInputElement, path: string, wasFocused: boolean): void {
  const { value, selectionStart, selectionEnd } = element;
  const end = value.length;
  const selection = wasFocused ? { from: selectionStart ?? end, to: selectionEnd ?? end } : { from: end, to: end };
  const { from, to, insert } = insertAt(value, selection, path, false);
  element.focus();
  element.setSelectionRange(from, to);
  // Deprecated, but the only way that keeps the browser's undo; the way without is behind it.
  if (document.execCommand("insertText", false, insert)) return;
  element.setRangeText(insert, from, to, "end");
  element.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
