"use client";
import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { FlowImported } from "#contracts/flow-file.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { ImportForm } from "./import-form.tsx";
import { ImportNeeds } from "./import-needs.tsx";

/** Makes a draft of a file, then asks for what the file could not bring along. */
export function ImportButton() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [imported, setImported] = useState<FlowImported | null>(null);
  const goTo = (id: string) => router.push(`/flows/${id}`);
  function done(answer: FlowImported) {
    const { flow, missingSecrets, missingSources, toFill } = answer;
    if (missingSecrets.length + missingSources.length + toFill.length === 0) goTo(flow.id);
    else setImported(answer);
  }
  return (
    <>
      <Button
        icon={<Upload aria-hidden />}
        onClick={() => {
          setImported(null);
          setOpen(true);
        }}
      >
        Import
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={imported ? "The draft is made" : "Import a flow"}
        description={
          imported
            ? `“${imported.flow.name}” still needs something from you before it can go live.`
            : "From a file that Hookline exported. It becomes a draft; nothing is sent."
        }
      >
        {imported ? (
          <ImportNeeds imported={imported} onDone={() => goTo(imported.flow.id)} />
        ) : (
          <ImportForm onImported={done} />
        )}
      </Dialog>
    </>
  );
}
