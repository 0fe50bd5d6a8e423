"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { formatCount, formatNumber } from "#client/format.ts";
import { replayEstimateQuery, useStartReplay } from "#client/replays/replays.ts";
import type { DeliveryFilter } from "#contracts/delivery.ts";
import { type Replay, replayMax } from "#contracts/replay.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceCards } from "#ui/choice-cards.tsx";
import { Dialog, DialogActions } from "#ui/dialog.tsx";
import { Notice } from "#ui/notice.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { toast } from "#ui/toast.tsx";
import { EstimateView } from "./estimate-view.tsx";

interface ReplayDialogProps {
  filter: DeliveryFilter;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const modes = [
  { value: "same", label: "The same requests", hint: "Exactly what was sent then, under the same webhook-id." },
  {
    value: "rerender",
    label: "Made anew by the live version",
    hint: "The flow as it is now renders each event again, under a new webhook-id.",
  },
] as const;

/** Says what replaying these would do, asks how, and starts it; its page shows how it goes. */
export function ReplayDialog({ filter, open, onOpenChange }: ReplayDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Send these deliveries again?">
      {open ? <ReplayForm filter={filter} onClose={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function ReplayForm({ filter, onClose }: { filter: DeliveryFilter; onClose: () => void }) {
  const [mode, setMode] = useState<Replay["mode"]>("same");
  const estimate = useQuery(replayEstimateQuery(filter));
  const start = useStartReplay();
  const router = useRouter();
  const taken = estimate.data?.tooMany ? 0 : (estimate.data?.taken ?? 0);
  function confirm() {
    start.mutate(
      { filter, mode },
      {
        onSuccess: ({ id }) => {
          onClose();
          router.push(`/replays/${id}`);
        },
        onError: toast.problem,
      },
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <QueryState query={estimate} loading={<Skeleton rows={4} />}>
        {(found) =>
          found.tooMany ? (
            <Notice tone="warn" title={`More than ${formatNumber(replayMax)} match`}>
              Narrow the filter, for example to a shorter time, and replay in parts.
            </Notice>
          ) : found.taken === 0 ? (
            <Notice>{nothingWords(found.waiting)}</Notice>
          ) : (
            <>
              <EstimateView estimate={found} />
              <ChoiceCards label="What is sent" value={mode} onValueChange={setMode} options={modes} />
            </>
          )
        }
      </QueryState>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" disabled={taken === 0} loading={start.isPending} onClick={confirm}>
          {taken === 0 ? "Replay" : `Replay ${formatCount(taken, "delivery", "deliveries")}`}
        </Button>
      </DialogActions>
    </div>
  );
}

function nothingWords(waiting: number): string {
  if (waiting === 0) return "Nothing matches that could be sent again.";
  return `Nothing to send again: ${formatCount(waiting, "delivery is", "deliveries are")} still on the way.`;
}
