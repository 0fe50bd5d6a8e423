"use client";
import { Archive, Ellipsis, KeyRound, PencilLine } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useArchiveSource } from "#client/sources/change-source.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Source } from "#contracts/source.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Menu } from "#ui/menu.tsx";
import { toast } from "#ui/toast.tsx";
import { RenameSourceForm } from "./rename-source-form.tsx";
import { SecretForm } from "./secret-form.tsx";

/** Rename, replace the secret, archive. The store's own track API has none of these. */
export function SourceActions({ source }: { source: Source }) {
  const [open, setOpen] = useState<"rename" | "secret" | "archive" | null>(null);
  const canEdit = useCanEdit();
  const archive = useArchiveSource(source.id);
  const router = useRouter();
  if (!canEdit || source.kind === "api") return null;
  const close = () => setOpen(null);
  async function confirmArchive() {
    await archive.mutateAsync();
    toast.success(`${source.name} is archived.`);
    router.push("/sources");
  }
  return (
    <>
      <Menu
        trigger={<Button aria-label="More actions" icon={<Ellipsis aria-hidden />} />}
        items={[
          { label: "Rename", icon: <PencilLine aria-hidden />, onSelect: () => setOpen("rename") },
          { label: "Replace secret", icon: <KeyRound aria-hidden />, onSelect: () => setOpen("secret") },
          {
            label: "Archive",
            icon: <Archive aria-hidden />,
            danger: true,
            separated: true,
            onSelect: () => setOpen("archive"),
          },
        ]}
      />
      <Dialog open={open === "rename"} onOpenChange={close} title="Rename source">
        <RenameSourceForm source={source} onSaved={close} />
      </Dialog>
      <Dialog
        open={open === "secret"}
        onOpenChange={close}
        title="Replace the secret"
        description="From then on, requests signed with the old one are rejected and kept under Rejected requests."
      >
        <SecretForm sourceId={source.id} label="New signing secret" onSaved={close} />
      </Dialog>
      <ConfirmDialog
        open={open === "archive"}
        onOpenChange={close}
        title={`Archive ${source.name}?`}
        body="Its address stops taking events in, so flows that wait for them no longer start. What came in so far stays in the log."
        confirmLabel="Archive source"
        danger
        onConfirm={confirmArchive}
      />
    </>
  );
}
