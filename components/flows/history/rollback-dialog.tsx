"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem } from "#client/api.ts";
import { rollbackFlow } from "#client/flows/flow-changes.ts";
import { problemSentence } from "#client/problem-sentence.ts";
import { queryKey } from "#client/query-keys.ts";
import { ChangeList } from "#components/flows/change-list.tsx";
import { describeChanges } from "#components/flows/definition-changes.ts";
import { StandingRuns } from "#components/flows/standing-runs.tsx";
import type { Flow, FlowVersion, RolledBack } from "#contracts/flow.ts";
import { Button } from "#ui/button.tsx";
import { Dialog, DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { toast } from "#ui/toast.tsx";
import { DraftChoice } from "./draft-choice.tsx";

interface RollbackDialogProps {
  flow: Flow;
  version: FlowVersion;
  live: FlowVersion;
  open: boolean;
  onClose: () => void;
  onDone: (published: number) => void;
}

/** Asks before an older version goes live again: what that changes, and what becomes of the draft. */
export function RollbackDialog({ flow, version, live, open, onClose, onDone }: RollbackDialogProps) {
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const [draft, setDraft] = useState<"keep" | "replace">("keep");
  const usualNote = `Back to version ${version.version}`;
  const rollback = useMutation({
    mutationFn: () =>
      rollbackFlow(flow.id, {
        version: version.version,
        note: note.trim() || usualNote,
        ...(flow.hasUnpublishedChanges ? { draft } : {}),
      }),
    onSuccess: async (done) => {
      await client.invalidateQueries({ queryKey: queryKey("flows") });
      toast.success(doneWords(done, version.version, flow.hasUnpublishedChanges));
      setNote("");
      onClose();
      onDone(done.version);
    },
  });
  const changes = describeChanges(live.definition, version.definition);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={`Go back to version ${version.version}?`}
      description={`What it says is published again, as a new version${flow.status === "paused" ? ", and the flow, which is paused now, goes on" : ""}. The versions in between stay in the history.`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          rollback.mutate();
        }}
      >
        <section aria-label="What changes" className="mb-4">
          <p className="mb-2 font-medium">What changes against version {live.version}</p>
          {changes.length > 0 ? <ChangeList changes={changes} /> : <p className="text-muted">Both say the same.</p>}
        </section>
        <StandingRuns flowId={flow.id} />
        {flow.hasUnpublishedChanges ? (
          <DraftChoice value={draft} onChange={setDraft} version={version.version} />
        ) : null}
        <Field label="Note" hint="For whoever looks at the history later.">
          <Input
            value={note}
            placeholder={usualNote}
            onChange={(event) => setNote(event.target.value)}
            maxLength={500}
            autoComplete="off"
          />
        </Field>
        {rollback.error ? <Refusal error={rollback.error} /> : null}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={rollback.isPending}>
            Go back to version {version.version}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Refusal({ error }: { error: Error }) {
  const problems = error instanceof ApiProblem ? error.errors : [];
  return (
    <Notice tone="bad" className="mt-4" title="It cannot be published as it was">
      {problems.length > 1 ? (
        <ul className="list-disc pl-4">
          {problems.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      ) : (
        problemSentence(error)
      )}
    </Notice>
  );
}

function doneWords({ draft, version }: RolledBack, from: number, hadChanges: boolean): string {
  const kept = hadChanges ? (draft === "kept" ? " Your draft is as it was." : " The draft was replaced.") : "";
  return `Version ${version} is live and says what version ${from} said.${kept}`;
}
