"use client";
import { Play, SkipForward } from "lucide-react";
import { useRef, useState } from "react";
import { useCanEdit } from "#components/frame/me-context.tsx";
import { focusRow, useRowKeys } from "#components/log/use-row-keys.ts";
import type { HeldRun } from "#contracts/run.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { ReviewTable } from "./review-table.tsx";
import { confirmWords, type Move, moveLabel } from "./review-words.ts";
import { useMoveRuns } from "./use-move-runs.ts";
import { useRowToggle } from "./use-row-toggle.ts";

interface ReviewListProps {
  flowId: string;
  runs: readonly HeldRun[];
  /** There are more than those loaded. */
  hasMore: boolean;
}

export function ReviewList({ flowId, runs, hasMore }: ReviewListProps) {
  const canEdit = useCanEdit();
  const list = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Move>("release");
  const [isAsking, setIsAsking] = useState(false);
  const move = useMoveRuns(flowId);
  const choosable = canEdit ? runs.filter((run) => run.awaitsPerson) : [];
  const chosen = choosable.filter(({ id }) => picked.has(id)).map(({ id }) => id);

  function choose(ids: readonly string[], isChosen: boolean) {
    setPicked((before) => {
      const next = new Set(before);
      for (const id of ids) isChosen ? next.add(id) : next.delete(id);
      return next;
    });
  }

  useRowKeys((step) => focusRow(list.current, step));
  useRowToggle(list, (id) => {
    if (choosable.some((run) => run.id === id)) choose([id], !picked.has(id));
  });

  function ask(which: Move) {
    setAsking(which);
    setIsAsking(true);
  }

  async function confirm() {
    await move(asking, chosen.length > 0 ? chosen : null);
    setPicked(new Set());
  }

  const { title, body } = confirmWords(asking, chosen.length);
  return (
    <div ref={list}>
      {choosable.length > 0 || (canEdit && hasMore) ? (
        <div className="sticky top-12 z-20 mb-2 flex flex-wrap items-center gap-2 border-b bg-canvas py-2">
          <Button variant="primary" icon={<Play aria-hidden />} onClick={() => ask("release")}>
            {moveLabel("release", chosen.length)}
          </Button>
          <Button icon={<SkipForward aria-hidden />} onClick={() => ask("skip")}>
            {moveLabel("skip", chosen.length)}
          </Button>
          <p className="ml-auto text-muted text-sm max-sm:hidden">
            <kbd>j</kbd> and <kbd>k</kbd> move, <kbd>x</kbd> chooses, <kbd>Enter</kbd> opens
          </p>
        </div>
      ) : null}
      <ReviewTable
        runs={runs}
        choosable={choosable}
        chosen={chosen}
        onChoose={choose}
        canChoose={choosable.length > 0}
      />
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={title}
        body={body}
        confirmLabel={moveLabel(asking, chosen.length)}
        danger={asking === "skip"}
        onConfirm={confirm}
      />
    </div>
  );
}
