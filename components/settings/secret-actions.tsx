"use client";
import { Ellipsis, PencilLine, Trash2 } from "lucide-react";
import { useState } from "react";
import { formatCount } from "#client/format.ts";
import { useDeleteSecret } from "#client/secrets/secrets.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Secret } from "#contracts/secret.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Menu } from "#ui/menu.tsx";
import { ReplaceSecretForm } from "./replace-secret-form.tsx";

export function SecretActions({ secret }: { secret: Secret }) {
  const [open, setOpen] = useState<"replace" | "delete" | null>(null);
  const canEdit = useCanEdit();
  const remove = useDeleteSecret();
  if (!canEdit) return null;
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        trigger={
          <Button variant="ghost" size="sm" aria-label={`Actions for ${secret.name}`} icon={<Ellipsis aria-hidden />} />
        }
        items={[
          { label: "Replace", icon: <PencilLine aria-hidden />, onSelect: () => setOpen("replace") },
          { label: "Delete", icon: <Trash2 aria-hidden />, danger: true, onSelect: () => setOpen("delete") },
        ]}
      />
      <Dialog
        open={open === "replace"}
        onOpenChange={close}
        title={`Replace ${secret.name}`}
        description="Whatever is sent from now on carries the new value."
      >
        <ReplaceSecretForm name={secret.name} onSaved={close} />
      </Dialog>
      <ConfirmDialog
        open={open === "delete"}
        onOpenChange={close}
        title={`Delete ${secret.name}?`}
        body={<DeleteWarning secret={secret} />}
        confirmLabel="Delete secret"
        danger
        onConfirm={() => remove.mutateAsync(secret.name)}
      />
    </>
  );
}

function DeleteWarning({ secret }: { secret: Secret }) {
  if (secret.usedBy.length === 0) return "No flow uses it.";
  return (
    <>
      <p>Used by {formatCount(secret.usedBy.length, "flow")}, whose webhooks cannot be sent without it:</p>
      <ul className="mt-1 list-disc pl-5">
        {secret.usedBy.map(({ flowId, flowName }) => (
          <li key={flowId}>{flowName}</li>
        ))}
      </ul>
    </>
  );
}
