"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCreateInbox } from "#client/inbox/inbox.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { NameForm } from "./name-form.tsx";

export function NewInbox() {
  const [open, setOpen] = useState(false);
  const create = useCreateInbox();
  const router = useRouter();
  const canEdit = useCanEdit();
  if (!canEdit) return null;
  async function save(name: string) {
    const { id } = await create.mutateAsync({ name });
    router.push(`/inboxes/${id}`);
  }
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        New inbox
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="New inbox"
        description="A receiver with an address of its own, to which you say what it answers."
      >
        <NameForm name="" saveLabel="Make the inbox" onSave={save} />
      </Dialog>
    </>
  );
}
