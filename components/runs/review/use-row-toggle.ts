"use client";
import { type RefObject, useEffect, useRef } from "react";

/** The key x calls `toggle` with the `data-row-id` of the row's link that has the focus inside `list`. */
export function useRowToggle(list: RefObject<HTMLElement | null>, toggle: (rowId: string) => void) {
  const current = useRef(toggle);
  useEffect(() => {
    current.current = toggle;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "x" || event.metaKey || event.ctrlKey || event.altKey) return;
      const { target } = event;
      if (!(target instanceof HTMLElement) || !list.current?.contains(target)) return;
      const { rowId } = target.dataset;
      if (rowId === undefined) return;
      event.preventDefault();
      current.current(rowId);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [list]);
}
