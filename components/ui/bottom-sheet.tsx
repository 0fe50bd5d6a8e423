"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { buttonStyle } from "./button-style.ts";

export interface BottomSheetProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
}

/** A panel from below, for phones. Escape and the backdrop close it; the focus goes back. */
export function BottomSheet({ open, onClose, title, children }: BottomSheetProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-scrim transition-opacity duration-160 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className="fixed inset-x-0 bottom-0 z-30 flex max-h-[85dvh] flex-col rounded-t-card border-t bg-surface shadow-float outline-none transition-transform duration-160 ease-out data-ending-style:translate-y-8 data-starting-style:translate-y-8">
          <header className="flex items-center gap-3 border-b px-4 py-2.5">
            <Base.Title className="min-w-0 flex-1">{title}</Base.Title>
            <Base.Close aria-label="Close" className={buttonStyle("ghost", "sm", true)}>
              <X aria-hidden />
            </Base.Close>
          </header>
          <div className="overflow-y-auto overscroll-contain p-4 pb-[max(1.5rem,env(safe-area-inset-bottom))]">
            {children}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
