"use client";
import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";

interface PopoverProps {
  /** A Button; it needs an `aria-label` when it has no text. */
  trigger: ReactElement;
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** false where what was pressed inside leads the focus elsewhere. */
  takesFocusBack?: () => boolean;
  children: ReactNode;
}

/** Something to look through without leaving what is behind it. Escape and a press outside close it. */
export function Popover({ trigger, title, open, onOpenChange, takesFocusBack, children }: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-30">
          <Base.Popup
            finalFocus={takesFocusBack}
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
