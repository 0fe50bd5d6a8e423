"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { publishFlow } from "#client/flows/flow-changes.ts";
import { queryKey } from "#client/query-keys.ts";
import type { Flow } from "#contracts/flow.ts";
import { Button } from "#ui/button.tsx";
import { Dialog, DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { flowSentence } from "./flow-sentence.ts";
import { PublishSummary } from "./publish-summary.tsx";

export interface PublishDialogProps {
  flow: Flow;
  open: boolean;
  onClose: () => void;
  onPublished: (version: number) => void;
  onFailed: (error: unknown) => void;
}

export function PublishDialog({ flow, open, onClose, onPublished, onFailed }: PublishDialogProps) {
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const publish = useMutation({
    mutationFn: () => publishFlow(flow.id, note),
    onSuccess: async ({ version }) => {
      await client.invalidateQueries({ queryKey: queryKey("flows") });
      setNote("");
      onPublished(version);
    },
    onError: onFailed,
    onSettled: onClose,
  });
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={flow.liveVersion === null ? "Make this flow live?" : "Publish the changes?"}
      description={flowSentence(flow.definition)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          publish.mutate();
        }}
      >
        <PublishSummary flow={flow} />
        <Field label="Note" hint="For whoever looks at the history later. May stay empty.">
          <Input value={note} onChange={(event) => setNote(event.target.value)} maxLength={500} autoComplete="off" />
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={publish.isPending}>
            {flow.status === "paused" ? "Publish and go on" : "Publish"}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
