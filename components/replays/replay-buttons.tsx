"use client";
import { CircleStop, Pause, Play } from "lucide-react";
import { useState } from "react";
import { useChangeReplay } from "#client/replays/replays.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Replay } from "#contracts/replay.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { toast } from "#ui/toast.tsx";

export function ReplayButtons({ replay }: { replay: Replay }) {
  const [asking, setAsking] = useState(false);
  const change = useChangeReplay(replay.id);
  const canEdit = useCanEdit();
  if (!canEdit || (replay.status !== "running" && replay.status !== "paused")) return null;
  const move = (to: "pause" | "resume") => change.mutate(to, { onError: toast.problem });
  return (
    <>
      {replay.status === "running" ? (
        <Button icon={<Pause aria-hidden />} loading={change.isPending} onClick={() => move("pause")}>
          Pause
        </Button>
      ) : (
        <Button icon={<Play aria-hidden />} loading={change.isPending} onClick={() => move("resume")}>
          Resume
        </Button>
      )}
      <Button icon={<CircleStop aria-hidden />} onClick={() => setAsking(true)}>
        Cancel replay
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Cancel this replay?"
        body="What it sent stays sent. What it asked for and is not sent yet is taken back: those deliveries stay as they were."
        confirmLabel="Cancel the replay"
        danger
        onConfirm={() => change.mutateAsync("cancel")}
      />
    </>
  );
}
