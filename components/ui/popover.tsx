"use client";
import { cloneElement, type ReactElement } from "react";
import { openLater } from "./open-later.tsx";
import type { PopoverPopupProps } from "./popover-popup.tsx";
import { usePopupTrigger } from "./use-popup-trigger.ts";

const Popup = openLater<PopoverPopupProps>(
  () => import("./popover-popup.tsx").then((module) => module.PopoverPopup),
  ({ open }) => open,
);

interface PopoverProps extends Omit<PopoverPopupProps, "anchor"> {
  /** A Button; it needs an `aria-label` when it has no text. */
  trigger: ReactElement;
}

/** Something to look through without leaving what is behind it. Escape and a press outside close it. */
export function Popover({ trigger, ...rest }: PopoverProps) {
  const { ref, props } = usePopupTrigger("dialog", rest.open, rest.onOpenChange);
  return (
    <>
      {cloneElement(trigger, props)}
      <Popup anchor={ref} {...rest} />
    </>
  );
}
