"use client";
import { Ellipsis, KeyRound, PencilLine, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useChangeInbox, useDeleteInbox, useRestartInbox } from "#client/inbox/inbox.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Inbox } from "#contracts/inbox.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Menu } from "#ui/menu.tsx";
import { ClearInbox } from "./clear-inbox.tsx";
import { NameForm } from "./name-form.tsx";

export function InboxActions({ inbox }: { inbox: Inbox }) {
  const [open, setOpen] = useState<"rename" | "renew" | "delete" | null>(null);
  const change = useChangeInbox(inbox.id);
  const restart = useRestartInbox(inbox.id);
  const remove = useDeleteInbox(inbox.id);
  const router = useRouter();
  const canEdit = useCanEdit();
  if (!canEdit) return null;
  const close = () => setOpen(null);
  return (
    <>
      <ClearInbox inboxId={inbox.id} />
      <Menu
        trigger={<Button aria-label={`Actions for ${inbox.name}`} icon={<Ellipsis aria-hidden />} />}
        items={[
          { label: "Rename", icon: <PencilLine aria-hidden />, onSelect: () => setOpen("rename") },
          { label: "New address", icon: <KeyRound aria-hidden />, onSelect: () => setOpen("renew") },
          { label: "Delete", icon: <Trash2 aria-hidden />, danger: true, onSelect: () => setOpen("delete") },
        ]}
      />
      <Dialog open={open === "rename"} onOpenChange={close} title="Rename the inbox">
        <NameForm
          name={inbox.name}
          saveLabel="Rename"
          onSave={async (name) => {
            await change.mutateAsync({ name });
            close();
          }}
        />
      </Dialog>
      <ConfirmDialog
        open={open === "renew"}
        onOpenChange={close}
        title="Give the inbox a new address?"
        body="The old address stops at once: put the new one into the steps that send here. What arrived stays."
        confirmLabel="Make a new address"
        onConfirm={() => restart.mutateAsync("renew-key")}
      />
      <ConfirmDialog
        open={open === "delete"}
        onOpenChange={close}
        title={`Delete ${inbox.name}?`}
        body="What arrived here is deleted for everybody in this store. Flows that still send to its address fail from then on."
        confirmLabel="Delete inbox"
        danger
        onConfirm={async () => {
          await remove.mutateAsync(undefined);
          router.push("/inboxes");
        }}
      />
    </>
  );
}
