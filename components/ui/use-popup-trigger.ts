"use client";
import { type ComponentProps, useRef } from "react";

/** What a button needs to open and close something that belongs to it. */
export function usePopupTrigger(kind: "menu" | "dialog", isOpen: boolean, onToggle: (open: boolean) => void) {
  const ref = useRef<HTMLButtonElement>(null);
  const props: ComponentProps<"button"> = {
    ref,
    "aria-haspopup": kind,
    "aria-expanded": isOpen,
    onClick: () => onToggle(!isOpen),
    onKeyDown: (event) => {
      if (kind !== "menu" || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      event.preventDefault();
      onToggle(true);
    },
  };
  return { ref, props };
}

/** Whether a press fell on the button itself, which then decides: closing for it as well would open it again. */
export function isPressOn(anchor: Element | null, { reason, event }: { reason: string; event: Event }): boolean {
  return reason === "outside-press" && event.target instanceof Node && (anchor?.contains(event.target) ?? false);
}
