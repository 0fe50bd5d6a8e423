"use client";
import { useQuery } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { formatNumber } from "#client/format.ts";
import { replayEstimateQuery, useStartReplay } from "#client/replays/replays.ts";
import type { DeliveryFilter } from "#contracts/delivery.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { toast } from "#ui/toast.tsx";

interface FixReplayProps {
  /** Everything that failed for good for the same cause. */
  filter: DeliveryFilter;
  mode: "same" | "rerender";
  /** What was changed is not live yet. */
  unpublished: boolean;
}

/** How many failed for it, and sending them all again; the replay's own page shows how it goes. */
export function FixReplay({ filter, mode, unpublished }: FixReplayProps) {
  const estimate = useQuery(replayEstimateQuery(filter));
  const start = useStartReplay();
  const router = useRouter();
  function replay() {
    start.mutate({ filter, mode }, { onSuccess: ({ id }) => router.push(`/replays/${id}`), onError: toast.problem });
  }
  return (
    <QueryState query={estimate} loading={<Skeleton rows={2} />}>
      {({ taken }) =>
        taken === 0 ? (
          <p>
            No delivery has failed for this cause and stayed so. What still waits goes out by itself, with the settings
            as they are then.
          </p>
        ) : (
          <div className="flex flex-col gap-3">
            <p>
              {mode === "same"
                ? "The same requests go out again under the same webhook-id, with the keys as they are now."
                : "Each event is rendered anew by the live version and goes out under a new webhook-id."}
            </p>
            {unpublished ? (
              <Notice tone="warn">The change is only in the draft. Publish it first, or it is not used.</Notice>
            ) : null}
            <div>
              <Button
                variant="primary"
                icon={<RotateCw aria-hidden />}
                loading={start.isPending}
                disabled={unpublished}
                onClick={replay}
              >
                {taken === 1 ? "Replay the delivery" : `Replay all ${formatNumber(taken)} deliveries`}
              </Button>
            </div>
          </div>
        )
      }
    </QueryState>
  );
}
