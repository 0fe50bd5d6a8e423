"use client";
import type { Flow } from "#contracts/flow.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { useFlowActions } from "./use-flow-actions.ts";

export interface ArchiveDialogProps {
  flow: Pick<Flow, "id" | "name">;
  open: boolean;
  onClose: () => void;
  onArchived?: () => void;
}

export function ArchiveDialog({ flow, open, onClose, onArchived }: ArchiveDialogProps) {
  const { archive } = useFlowActions();
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={`Archive “${flow.name}”?`}
      body="It starts no more runs. What it sent stays in the log, what still waits to be sent is sent, and it can be brought back from the archive."
      confirmLabel="Archive"
      danger
      onConfirm={async () => {
        await archive.mutateAsync(flow.id);
        onArchived?.();
      }}
    />
  );
}
