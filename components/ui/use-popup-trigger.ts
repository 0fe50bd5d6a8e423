"use client";
import { type ComponentProps, useRef } from "react";

/**
 * What a button needs to open and close something that belongs to it. A press on it while that is open also counts as one
 * outside, which closes it first: so what counts is how it stood when the press began.
 */
export function usePopupTrigger(kind: "menu" | "dialog", isOpen: boolean, onToggle: (open: boolean) => void) {
  const ref = useRef<HTMLButtonElement>(null);
  const stoodOpen = useRef(false);
  const props: ComponentProps<"button"> = {
    ref,
    "aria-haspopup": kind,
    "aria-expanded": isOpen,
    onPointerDown: () => {
      stoodOpen.current = isOpen;
    },
    onClick: () => {
      onToggle(!stoodOpen.current);
      stoodOpen.current = false;
    },
    onKeyDown: (event) => {
      if (kind !== "menu" || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      event.preventDefault();
      onToggle(true);
    },
  };
  return { ref, props };
}
