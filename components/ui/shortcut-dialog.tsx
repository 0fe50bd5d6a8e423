"use client";
import { Dialog } from "./dialog.tsx";

interface ShortcutDialogProps {
  open: boolean;
  onClose: () => void;
  /** Keys, and what they do. */
  shortcuts: readonly (readonly [keys: string, what: string])[];
}

/** The keys of a page, opened with "?". */
export function ShortcutDialog({ open, onClose, shortcuts }: ShortcutDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title="Keyboard shortcuts">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
        {shortcuts.map(([keys, what]) => (
          <div key={keys} className="contents">
            <dt className="whitespace-nowrap font-medium">{keys}</dt>
            <dd className="text-muted">{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
