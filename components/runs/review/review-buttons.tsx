"use client";
import { Play, SkipForward } from "lucide-react";
import { useState } from "react";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { RunDetail } from "#contracts/run.ts";
import { awaitsReleaseCode } from "#core/flows/admit-run.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { confirmWords, type Move } from "./review-words.ts";
import { useMoveRuns } from "./use-move-runs.ts";

/** On the page of a run that waits for a person: let it go, or end it. */
export function ReviewButtons({ run }: { run: Pick<RunDetail, "id" | "flowId" | "status" | "reason"> }) {
  const canEdit = useCanEdit();
  const [asking, setAsking] = useState<Move>("release");
  const [isAsking, setIsAsking] = useState(false);
  const move = useMoveRuns(run.flowId);
  if (!canEdit || run.status !== "held" || run.reason?.code !== awaitsReleaseCode) return null;
  function ask(which: Move) {
    setAsking(which);
    setIsAsking(true);
  }
  const { title, body } = confirmWords(asking, 1);
  return (
    <>
      <Button variant="primary" icon={<Play aria-hidden />} onClick={() => ask("release")}>
        Release
      </Button>
      <Button icon={<SkipForward aria-hidden />} onClick={() => ask("skip")}>
        Skip
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={title}
        body={body}
        confirmLabel={asking === "release" ? "Release the run" : "Skip the run"}
        danger={asking === "skip"}
        onConfirm={() => move(asking, [run.id])}
      />
    </>
  );
}
