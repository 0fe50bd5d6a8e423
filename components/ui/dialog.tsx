"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { buttonStyle } from "./button-style.ts";

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
}

/** A small window over the page. Escape and the backdrop close it; the focus goes back to where it came from. */
export function Dialog({ open, onOpenChange, title, description, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-140 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40 flex items-end justify-center overflow-y-auto sm:items-start sm:p-6 sm:pt-[14vh]">
          <Base.Popup
            data-blocks-shortcuts
            className="floating w-full p-5 max-sm:rounded-b-none max-sm:pb-[max(1.25rem,env(safe-area-inset-bottom))] sm:max-w-md"
          >
            <div className="flex items-start justify-between gap-4">
              <Base.Title className="font-medium text-lg">{title}</Base.Title>
              <Base.Close aria-label="Close" className={`${buttonStyle("ghost", "sm", true)} -mt-0.5 -mr-1.5`}>
                <X aria-hidden />
              </Base.Close>
            </div>
            {description ? (
              <Base.Description className="mt-1 text-muted" render={<div />}>
                {description}
              </Base.Description>
            ) : null}
            {children ? <div className="mt-4">{children}</div> : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** The row of buttons at the end of a dialog; the primary one comes last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap justify-end gap-2">{children}</div>;
}
