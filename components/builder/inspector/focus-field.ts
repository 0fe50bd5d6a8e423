/** Moves the focus to the control of a field, or to the nearest part around it that has one. */
export function focusField(path: string): boolean {
  const places = path.split(".").map((_, index, parts) => parts.slice(0, parts.length - index).join("."));
  for (const place of places) {
    const field = `[data-field="${place}"]`;
    const control =
      document.querySelector<HTMLElement>(`${field} :is(input, textarea, [role=combobox])`) ??
      document.querySelector<HTMLElement>(`${field} button, [data-section="${place}"]`);
    if (!control) continue;
    control.scrollIntoView({ block: "center" });
    control.focus();
    return true;
  }
  return false;
}
