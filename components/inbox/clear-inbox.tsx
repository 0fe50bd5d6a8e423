"use client";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useClearInbox, useInboxRequests } from "#client/inbox/inbox.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";

export function ClearInbox({ inboxId }: { inboxId: string }) {
  const [open, setOpen] = useState(false);
  const canEdit = useCanEdit();
  const requests = useInboxRequests(inboxId);
  const clear = useClearInbox(inboxId);
  if (!canEdit || !requests.data?.length) return null;
  return (
    <>
      <Button icon={<Trash2 aria-hidden />} onClick={() => setOpen(true)}>
        Clear
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title="Clear the inbox?"
        body="All requests kept here are deleted for everybody in this store. The deliveries in the log stay."
        confirmLabel="Clear inbox"
        danger
        onConfirm={() => clear.mutateAsync()}
      />
    </>
  );
}
