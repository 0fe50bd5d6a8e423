"use client";
import { type ReactNode, useState } from "react";
import { problemSentence } from "#client/problem-sentence.ts";
import { Button } from "./button.tsx";
import { Dialog, DialogActions } from "./dialog.tsx";
import { Notice } from "./notice.tsx";

interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  body: ReactNode;
  confirmLabel: string;
  danger?: boolean;
  /** The dialog stays, busy, until this is done; it closes when it worked and says why when it did not. */
  onConfirm: () => unknown;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  function changeOpen(open: boolean) {
    setError(null);
    props.onOpenChange(open);
  }
  async function confirm() {
    setBusy(true);
    setError(null);
    try {
      await props.onConfirm();
      props.onOpenChange(false);
    } catch (cause) {
      setError(problemSentence(cause));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Dialog open={props.open} onOpenChange={changeOpen} title={props.title} description={props.body}>
      {error ? <Notice tone="bad">{error}</Notice> : null}
      <DialogActions>
        <Button onClick={() => changeOpen(false)}>Cancel</Button>
        <Button variant={props.danger ? "danger" : "primary"} loading={busy} onClick={confirm}>
          {props.confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
