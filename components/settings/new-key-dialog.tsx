"use client";
import { useState } from "react";
import { Button } from "#ui/button.tsx";
import { CopyField } from "#ui/copy-field.tsx";
import { Dialog, DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { NewKeyForm } from "./new-key-form.tsx";

interface NewKeyDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function NewKeyDialog({ open, onOpenChange }: NewKeyDialogProps) {
  const [secretKey, setSecretKey] = useState<string | null>(null);
  function changeOpen(next: boolean) {
    onOpenChange(next);
    if (!next) setSecretKey(null);
  }
  return (
    <Dialog open={open} onOpenChange={changeOpen} title={secretKey ? "Your new API key" : "Make an API key"}>
      {secretKey ? (
        <>
          <Notice tone="warn" title="Copy it now" className="mb-4">
            It is not shown again. Should it get lost, revoke it and make another.
          </Notice>
          <Field label="API key">
            <CopyField value={secretKey} copyLabel="Copy the key" />
          </Field>
          <DialogActions>
            <Button variant="primary" onClick={() => changeOpen(false)}>
              I have copied it
            </Button>
          </DialogActions>
        </>
      ) : (
        <NewKeyForm onCreated={setSecretKey} />
      )}
    </Dialog>
  );
}
