"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { createFlow } from "#client/flows/flow-changes.ts";
import type { Draft } from "#components/builder/model/draft.ts";
import { describeChanges } from "#components/flows/definition-changes.ts";
import { useMe } from "#components/frame/me-context.tsx";
import type { Flow } from "#contracts/flow.ts";
import { Button } from "#ui/button.tsx";
import { Dialog, DialogActions } from "#ui/dialog.tsx";
import { Notice } from "#ui/notice.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { toast } from "#ui/toast.tsx";
import type { Saving } from "./use-saving.ts";

export interface ConflictNoticeProps {
  saving: Saving;
  mine: Draft;
}

/** Somebody else saved meanwhile: who, when, what differs, and whose draft counts. Nothing is lost unasked. */
export function ConflictNotice({ saving, mine }: ConflictNoticeProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { theirs } = saving;
  if (!theirs) return null;
  return (
    <Notice
      tone="warn"
      className="mb-3"
      title="This flow was changed meanwhile"
      action={
        <Button size="sm" onClick={() => setIsOpen(true)}>
          Compare and choose
        </Button>
      }
    >
      <Who flow={theirs} /> saved it <RelativeTime iso={theirs.updatedAt} />. Your changes are still here, but not
      saved.
      {isOpen ? <ConflictDialog saving={saving} mine={mine} theirs={theirs} onClose={() => setIsOpen(false)} /> : null}
    </Notice>
  );
}

function Who({ flow }: { flow: Flow }) {
  const { user } = useMe();
  if (flow.updatedBy === null) return "Somebody";
  return user?.name === flow.updatedBy ? "You, in another window," : flow.updatedBy;
}

function differences(theirs: Flow, mine: Draft): string[] {
  const name = theirs.name === mine.name.trim() ? [] : [`Is called “${mine.name.trim()}” instead of “${theirs.name}”.`];
  return [...name, ...describeChanges(theirs.definition, mine.definition).map(({ words }) => words)];
}

function ConflictDialog({
  saving,
  mine,
  theirs,
  onClose,
}: ConflictNoticeProps & { theirs: Flow; onClose: () => void }) {
  const router = useRouter();
  const [busy, setBusy] = useState<"copy" | "mine" | null>(null);
  const changes = differences(theirs, mine);
  async function keepCopy() {
    setBusy("copy");
    try {
      const name = `${mine.name.trim()} (my copy)`.slice(0, 120);
      const copy = await createFlow({ name, definition: mine.definition, allowProblems: true });
      saving.takeTheirs(theirs);
      router.push(`/flows/${copy.id}`);
    } catch (error) {
      toast.problem(error);
      setBusy(null);
    }
  }
  async function saveMine() {
    setBusy("mine");
    await saving.save(theirs);
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Whose changes count?"
      description="What is live stays as it is either way."
    >
      <h3 className="mb-1 font-medium">What yours would change in what is saved now</h3>
      {changes.length === 0 ? (
        <p className="text-muted">Nothing that can be said in words.</p>
      ) : (
        <ul className="flex max-h-64 list-disc flex-col gap-1 overflow-y-auto pl-4">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <DialogActions>
        <Button loading={busy === "copy"} onClick={keepCopy}>
          Keep mine as a copy
        </Button>
        <Button loading={busy === "mine"} onClick={saveMine}>
          Save mine over it
        </Button>
        <Button variant="primary" onClick={() => saving.takeTheirs(theirs)}>
          Load theirs
        </Button>
      </DialogActions>
    </Dialog>
  );
}
