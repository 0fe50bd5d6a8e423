"use client";
import { useQueryClient } from "@tanstack/react-query";
import { queryKey } from "#client/query-keys.ts";
import { releaseRuns, skipRuns } from "#client/runs/held-runs.ts";
import { toast } from "#ui/toast.tsx";
import { type Move, outcomeWords } from "./review-words.ts";

/** Releases or skips runs of the flow, with null all that wait for a person, and says how many it was. */
export function useMoveRuns(flowId: string): (move: Move, runIds: readonly string[] | null) => Promise<void> {
  const client = useQueryClient();
  return async (move, runIds) => {
    const moved = await (move === "release" ? releaseRuns : skipRuns)(flowId, runIds);
    toast.success(outcomeWords(move, moved, runIds?.length ?? 0));
    await Promise.all([
      client.invalidateQueries({ queryKey: queryKey("deliveries") }),
      client.invalidateQueries({ queryKey: queryKey("flows") }),
    ]);
  };
}
