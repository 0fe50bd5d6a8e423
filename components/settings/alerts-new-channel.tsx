"use client";
import { useState } from "react";
import { Button } from "#ui/button.tsx";
import { CopyField } from "#ui/copy-field.tsx";
import { Dialog, DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { AlertsForm } from "./alerts-form.tsx";

interface AlertsNewChannelProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  mailReady: boolean;
}

export function AlertsNewChannel({ open, onOpenChange, mailReady }: AlertsNewChannelProps) {
  const [secret, setSecret] = useState<string | null>(null);
  function changeOpen(next: boolean) {
    onOpenChange(next);
    if (!next) setSecret(null);
  }
  return (
    <Dialog open={open} onOpenChange={changeOpen} title={secret ? "The channel's signing secret" : "Add a channel"}>
      {secret ? (
        <>
          <Notice tone="warn" title="Copy it now" className="mb-4">
            The receiver checks with it that an alert comes from here. It is not shown again.
          </Notice>
          <Field label="Signing secret">
            <CopyField value={secret} copyLabel="Copy the secret" />
          </Field>
          <DialogActions>
            <Button variant="primary" onClick={() => changeOpen(false)}>
              I have copied it
            </Button>
          </DialogActions>
        </>
      ) : (
        <AlertsForm
          mailReady={mailReady}
          onCreated={(created) => (created.secret === null ? changeOpen(false) : setSecret(created.secret))}
        />
      )}
    </Dialog>
  );
}
