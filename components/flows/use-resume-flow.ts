"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { resumeFlow } from "#client/flows/flow-changes.ts";
import { queryKey } from "#client/query-keys.ts";
import { toast } from "#ui/toast.tsx";

/** Lets a paused flow go on; what was held is sent. */
export function useResumeFlow() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => resumeFlow(id),
    onSuccess: () => {
      toast.success("The flow goes on. What was held is sent now.");
      return client.invalidateQueries({ queryKey: queryKey("flows") });
    },
    onError: toast.problem,
  });
}
