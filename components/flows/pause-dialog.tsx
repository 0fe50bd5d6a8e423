"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { pauseFlow } from "#client/flows/flow-changes.ts";
import { problemSentence } from "#client/problem-sentence.ts";
import { queryKey } from "#client/query-keys.ts";
import type { Flow } from "#contracts/flow.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceCards } from "#ui/choice-cards.tsx";
import { Dialog, DialogActions } from "#ui/dialog.tsx";
import { Notice } from "#ui/notice.tsx";

const modes = [
  { value: "hold", label: "Hold new events", hint: "They wait and are sent when the flow goes on. Nothing is lost." },
  { value: "skip", label: "Skip new events", hint: "They are noted as skipped and never sent." },
] as const;

export interface PauseDialogProps {
  flow: Pick<Flow, "id" | "name">;
  open: boolean;
  onClose: () => void;
}

export function PauseDialog({ flow, open, onClose }: PauseDialogProps) {
  const client = useQueryClient();
  const [mode, setMode] = useState<"hold" | "skip">("hold");
  const pause = useMutation({
    mutationFn: () => pauseFlow(flow.id, mode),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKey("flows") });
      onClose();
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={`Pause “${flow.name}”?`}
      description="What happens with events that come in meanwhile?"
    >
      <ChoiceCards label="New events" value={mode} onValueChange={setMode} options={modes} />
      {pause.error ? (
        <Notice tone="bad" className="mt-3">
          {problemSentence(pause.error)}
        </Notice>
      ) : null}
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" loading={pause.isPending} onClick={() => pause.mutate()}>
          Pause
        </Button>
      </DialogActions>
    </Dialog>
  );
}
