"use client";
import { Button } from "#ui/button.tsx";
import { Dialog, DialogActions } from "#ui/dialog.tsx";
import type { Leaving } from "./use-leave-guard.ts";

export interface LeaveDialogProps {
  leaving: Leaving | null;
}

export function LeaveDialog({ leaving }: LeaveDialogProps) {
  return (
    <Dialog
      open={leaving !== null}
      onOpenChange={(open) => !open && leaving?.stay()}
      title="Leave without saving?"
      description="Your changes to this flow could not be saved. When you leave now, they are lost."
    >
      <DialogActions>
        <Button variant="danger" onClick={() => leaving?.goOn()}>
          Leave
        </Button>
        <Button variant="primary" onClick={() => leaving?.stay()}>
          Stay
        </Button>
      </DialogActions>
    </Dialog>
  );
}
