"use client";
import { useEffect, useRef } from "react";
import { isTaken } from "#ui/use-shortcuts.ts";

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * j, k and the arrows call `move` with 1 or -1. The arrows only while the focus is on a row's link, so that they
 * scroll the page as usual; keys with modifiers and keys typed into fields are left alone.
 */
export function useRowKeys(move: (step: 1 | -1) => void) {
  const current = useRef(move);
  useEffect(() => {
    current.current = move;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const step = steps[event.key];
      if (step === undefined || event.metaKey || event.ctrlKey || event.altKey || isTaken(event.target)) return;
      const isOnRow = event.target instanceof HTMLElement && event.target.matches("[data-row-target]");
      if (event.key.startsWith("Arrow") && !isOnRow) return;
      event.preventDefault();
      current.current(step > 0 ? 1 : -1);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** Moves the focus to the next or previous row's link inside `list`; to the first when none has it. */
export function focusRow(list: HTMLElement | null, step: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLElement>("[data-row-target]") ?? [])];
  const index = links.findIndex((link) => link.matches(":focus"));
  const next = index === -1 ? links[0] : links[Math.min(links.length - 1, Math.max(0, index + step))];
  next?.focus();
}
