"use client";
import { Popover as Base } from "@base-ui/react/popover";
import type { ReactNode, RefObject } from "react";
import { isPressOn } from "./use-popup-trigger.ts";

export interface PopoverPopupProps {
  anchor: RefObject<HTMLElement | null>;
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** false where what was pressed inside leads the focus elsewhere. */
  takesFocusBack?: () => boolean;
  children: ReactNode;
}

/** The open popover, at its button. */
export function PopoverPopup({ anchor, title, open, onOpenChange, takesFocusBack, children }: PopoverPopupProps) {
  return (
    <Base.Root open={open} onOpenChange={(next, details) => isPressOn(anchor.current, details) || onOpenChange(next)}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={4} align="end" className="z-30">
          <Base.Popup
            finalFocus={() => (takesFocusBack?.() === false ? false : anchor.current)}
            className="floating max-h-(--available-height) w-[min(26rem,92vw)] overflow-y-auto p-3"
          >
            <Base.Title className="mb-1 font-medium">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
