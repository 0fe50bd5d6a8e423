"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { buttonStyle } from "./button-style.ts";

interface SheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons at the end of the title's line. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A panel from the right, the full page on phones. Escape and the backdrop close it; the focus goes back. */
export function Sheet({ open, onOpenChange, title, description, actions, children }: SheetProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-scrim transition-opacity duration-160 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className="fixed inset-y-0 right-0 z-30 flex w-full flex-col bg-surface shadow-float outline-none transition-transform duration-160 ease-out data-ending-style:translate-x-8 data-starting-style:translate-x-8 data-ending-style:opacity-0 data-starting-style:opacity-0 sm:w-[min(44rem,92vw)] sm:border-l">
          <header className="flex items-start gap-3 border-b px-4 py-3 sm:px-6">
            <div className="min-w-0 flex-1">
              <Base.Title className="flex min-h-7 flex-wrap items-center gap-x-2 font-medium text-lg wrap-anywhere">
                {title}
              </Base.Title>
              {description ? (
                <Base.Description className="text-muted" render={<div />}>
                  {description}
                </Base.Description>
              ) : null}
            </div>
            {actions ? <div className="flex shrink-0 items-center gap-2">{actions}</div> : null}
            <Base.Close aria-label="Close" className={buttonStyle("ghost", "sm", true)}>
              <X aria-hidden />
            </Base.Close>
          </header>
          <div className="flex-1 overflow-y-auto overscroll-contain px-4 py-4 pb-[max(1.5rem,env(safe-area-inset-bottom))] sm:px-6">
            {children}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
