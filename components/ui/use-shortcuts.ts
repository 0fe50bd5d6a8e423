"use client";
import { useEffect, useRef } from "react";

/** Keys typed here belong to a field, a menu or a small window, not to the page. */
export function isTaken(target: EventTarget | null): boolean {
  const owners = "input, textarea, select, [role=combobox], [role=listbox], [role=menu], [data-blocks-shortcuts]";
  return target instanceof HTMLElement && (target.isContentEditable || target.closest(owners) !== null);
}

/** Single keys of a page, by what they write ("r", "/", "?"). With Ctrl, ⌘ or Alt they are the browser's. */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const action = current.current[event.key];
      if (!action || event.metaKey || event.ctrlKey || event.altKey || event.repeat || isTaken(event.target)) return;
      event.preventDefault();
      action();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
