"use client";
import { Check, Eye, RotateCcw } from "lucide-react";
import { type ProblemMove, useMoveProblem } from "#client/problems/problems.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import { ReplayButton } from "#components/replays/replay-button.tsx";
import type { FailureGroup } from "#contracts/failure-group.ts";
import { Button } from "#ui/button.tsx";
import { toast } from "#ui/toast.tsx";

const news: Record<ProblemMove, string> = {
  acknowledge: "Acknowledged: it gives no more notices.",
  resolve: "Resolved. The next failure opens it again.",
  reopen: "Open again.",
};

/** What a person may do about a problem. All but the replay can be taken back. */
export function ProblemButtons({ problem }: { problem: FailureGroup }) {
  const move = useMoveProblem(problem.id);
  const canEdit = useCanEdit();
  if (!canEdit) return null;
  function change(to: ProblemMove) {
    const onSuccess = () =>
      to === "reopen" ? toast.success(news[to]) : toast.undoable(news[to], () => change("reopen"));
    move.mutate(to, { onSuccess, onError: toast.problem });
  }
  const { failed, id, status } = problem;
  return (
    <>
      {status === "open" ? (
        <Button icon={<Eye aria-hidden />} disabled={move.isPending} onClick={() => change("acknowledge")}>
          Acknowledge
        </Button>
      ) : null}
      {status === "resolved" ? (
        <Button icon={<RotateCcw aria-hidden />} disabled={move.isPending} onClick={() => change("reopen")}>
          Open again
        </Button>
      ) : (
        <Button icon={<Check aria-hidden />} disabled={move.isPending} onClick={() => change("resolve")}>
          Resolve
        </Button>
      )}
      {failed > 0 ? (
        <ReplayButton filter={{ problemId: id, status: ["failed"] }} label="Replay all" variant="primary" />
      ) : null}
    </>
  );
}
