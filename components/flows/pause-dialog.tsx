"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { pauseFlow } from "#client/flows/flow-changes.ts";
import { problemSentence } from "#client/problem-sentence.ts";
import { queryKey } from "#client/query-keys.ts";
import type { Flow } from "#contracts/flow.ts";
import { Button } from "#ui/button.tsx";
import { Dialog, DialogActions } from "#ui/dialog.tsx";
import { Notice } from "#ui/notice.tsx";

const modes = [
  { value: "hold", label: "Hold new events", hint: "They wait and are sent when the flow goes on. Nothing is lost." },
  { value: "skip", label: "Skip new events", hint: "They are noted as skipped and never sent." },
] as const;

interface PauseDialogProps {
  flow: Pick<Flow, "id" | "name">;
  open: boolean;
  onClose: () => void;
}

export function PauseDialog({ flow, open, onClose }: PauseDialogProps) {
  const client = useQueryClient();
  const id = useId();
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
      <fieldset className="flex flex-col gap-2">
        <legend className="sr-only">New events</legend>
        {modes.map(({ value, label, hint }) => (
          <label
            key={value}
            htmlFor={`${id}-${value}`}
            className="flex cursor-pointer items-start gap-2.5 rounded-card border px-3 py-2.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              id={`${id}-${value}`}
              type="radio"
              name={`${id}-mode`}
              className="mt-0.5 accent-accent"
              checked={mode === value}
              onChange={() => setMode(value)}
            />
            <span>
              <span className="font-medium">{label}</span>
              <span className="block text-muted text-sm">{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
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
