"use client";
import { ShortcutDialog } from "#ui/shortcut-dialog.tsx";

const shortcuts = [
  ["Arrow keys", "Go from step to step, left and right between branches"],
  ["Enter", "Open the form of the step"],
  ["Escape", "Back from the form to the step"],
  ["A or +", "Add a step behind this one"],
  ["Alt + arrow keys", "Move the step, also into and out of a branch"],
  ["Ctrl or ⌘ + D", "Duplicate the step"],
  ["Delete", "Remove the step"],
  ["Ctrl or ⌘ + Z", "Undo; with Shift, redo"],
  ["M", "Carry the step to another place"],
  ["0", "Show the whole flow"],
  ["?", "Show this list"],
] as const;

export interface ShortcutHelpProps {
  open: boolean;
  onClose: () => void;
}

export function ShortcutHelp({ open, onClose }: ShortcutHelpProps) {
  return <ShortcutDialog open={open} onClose={onClose} shortcuts={shortcuts} />;
}
