"use client";
import { useEffect } from "react";
import { Toaster as Sonner, toast as sonner } from "sonner";

/** The corner itself. It hears only what is said once it stands, hence `onReady`. */
export function ToastCorner({ onReady }: { onReady: (speaker: typeof sonner) => void }) {
  useEffect(() => onReady(sonner), [onReady]);
  return (
    <Sonner
      position="bottom-right"
      mobileOffset={{ bottom: 72 }}
      toastOptions={{
        style: {
          background: "var(--color-surface)",
          color: "var(--color-ink)",
          borderColor: "var(--color-line)",
          borderRadius: "var(--radius-card)",
          boxShadow: "var(--shadow-float)",
          fontFamily: "var(--font-geist-sans), ui-sans-serif, system-ui, sans-serif",
          fontSize: "0.875rem",
        },
        classNames: { success: "[&_[data-icon]]:text-ok", error: "[&_[data-icon]]:text-bad" },
      }}
    />
  );
}
