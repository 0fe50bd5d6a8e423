"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { archiveFlow, duplicateFlow, restoreFlow } from "#client/flows/flow-changes.ts";
import { queryKey } from "#client/query-keys.ts";
import { toast } from "#ui/toast.tsx";

/** What may be done with a whole flow from its menu; each says what came of it. */
export function useFlowActions() {
  const client = useQueryClient();
  const router = useRouter();
  const refresh = () => client.invalidateQueries({ queryKey: queryKey("flows") });
  const duplicate = useMutation({
    mutationFn: (id: string) => duplicateFlow(id),
    onSuccess: async (flow) => {
      toast.success(`“${flow.name}” is a new draft.`);
      void refresh();
      router.push(`/flows/${flow.id}`);
    },
    onError: toast.problem,
  });
  const restore = useMutation({
    mutationFn: (id: string) => restoreFlow(id),
    onSuccess: ({ name, status }) => {
      toast.success(
        status === "paused" ? `“${name}” is back, paused: resume it when you are ready.` : `“${name}” is back.`,
      );
      return refresh();
    },
    onError: toast.problem,
  });
  const archive = useMutation({ mutationFn: (id: string) => archiveFlow(id), onSuccess: refresh });
  return { duplicate, restore, archive };
}
