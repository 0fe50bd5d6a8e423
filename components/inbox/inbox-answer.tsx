"use client";
import { RotateCcw, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { useRestartInbox } from "#client/inbox/inbox.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Inbox } from "#contracts/inbox.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { toast } from "#ui/toast.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { answerWords, failedWords } from "./answer-words.ts";

/** What the inbox answers now, how many of the first have failed, and the way to change both. */
export function InboxAnswer({ inbox }: { inbox: Inbox }) {
  const [open, setOpen] = useState(false);
  const restart = useRestartInbox(inbox.id);
  const canEdit = useCanEdit();
  const fails = inbox.answer.failFirst > 0;
  const reset = () =>
    restart.mutate("reset", {
      onSuccess: () => toast.success("The first requests fail again."),
      onError: toast.problem,
    });
  return (
    <section aria-labelledby="inbox-answer">
      <h2 id="inbox-answer" className="mb-1.5 font-medium">
        What it answers
      </h2>
      <p>{answerWords(inbox)}</p>
      {fails ? <p className="text-muted text-sm">{failedWords(inbox)}</p> : null}
      {canEdit ? (
        <p className="mt-2 flex flex-wrap gap-2">
          <Button size="sm" icon={<SlidersHorizontal aria-hidden />} onClick={() => setOpen(true)}>
            Change
          </Button>
          {fails && inbox.failed > 0 ? (
            <Button size="sm" icon={<RotateCcw aria-hidden />} loading={restart.isPending} onClick={reset}>
              Fail the first again
            </Button>
          ) : null}
        </p>
      ) : null}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="What the inbox answers"
        description="Try how a flow behaves when a receiver is slow, refuses or breaks."
      >
        {open ? <AnswerForm inbox={inbox} onSaved={() => setOpen(false)} /> : null}
      </Dialog>
    </section>
  );
}
