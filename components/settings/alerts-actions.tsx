"use client";
import { useState } from "react";
import { useRemoveAlertChannel, useTestAlertChannel } from "#client/alert-channels/alert-channels.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { AlertChannel } from "#contracts/alert-channel.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { toast } from "#ui/toast.tsx";
import { AlertsTestResult } from "./alerts-test-result.tsx";

export function AlertsActions({ channel }: { channel: AlertChannel }) {
  const [removing, setRemoving] = useState(false);
  const canEdit = useCanEdit();
  const remove = useRemoveAlertChannel();
  const test = useTestAlertChannel();
  if (!canEdit) return null;
  return (
    <span className="inline-flex gap-2">
      <Button
        size="sm"
        aria-label={`Send a test to ${channel.name}`}
        loading={test.isPending}
        onClick={() => test.mutate(channel.id, { onError: toast.problem })}
      >
        Send a test
      </Button>
      <Button size="sm" variant="ghost" aria-label={`Remove ${channel.name}`} onClick={() => setRemoving(true)}>
        Remove
      </Button>
      <Dialog
        open={test.data !== undefined}
        onOpenChange={() => test.reset()}
        title={test.data?.sent === false ? "The test did not arrive" : "The test was taken"}
      >
        {test.data ? <AlertsTestResult result={test.data} /> : null}
      </Dialog>
      <ConfirmDialog
        open={removing}
        onOpenChange={setRemoving}
        title={`Remove ${channel.name}?`}
        body="No alert goes there any more. To use it again, add it again."
        confirmLabel="Remove channel"
        danger
        onConfirm={() => remove.mutateAsync(channel.id)}
      />
    </span>
  );
}
