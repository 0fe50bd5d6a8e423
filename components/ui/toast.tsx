"use client";
import { Toaster as Sonner, toast as sonner } from "sonner";
import { problemSentence } from "#client/problem-sentence.ts";

/** Short news in the corner. What a person must act on stands on the page instead. */
export const toast = {
  success: (message: string) => sonner.success(message),
  /** News of something that can still be taken back. */
  undoable: (message: string, undo: () => void) => sonner(message, { action: { label: "Undo", onClick: undo } }),
  error: (message: string) => sonner.error(message, { duration: 8000 }),
  /** Says why a request failed, from whatever was thrown. */
  problem: (error: unknown) => sonner.error(problemSentence(error), { duration: 8000 }),
};

export function Toaster() {
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
          fontFamily: "inherit",
          fontSize: "0.875rem",
        },
        classNames: { success: "[&_[data-icon]]:text-ok", error: "[&_[data-icon]]:text-bad" },
      }}
    />
  );
}
