"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { deliveriesQuery } from "#client/deliveries/deliveries.ts";
import { releaseFlood } from "#client/flows/flow-changes.ts";
import { queryKey } from "#client/query-keys.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Flow } from "#contracts/flow.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { toast } from "#ui/toast.tsx";

/** What the flow's hourly limit holds, and letting it go; nothing while it holds nothing. */
export function FloodNotice({ flow }: { flow: Flow }) {
  const client = useQueryClient();
  const canEdit = useCanEdit();
  const held = useInfiniteQuery(deliveriesQuery({ flowId: flow.id, status: "held" }));
  const release = useMutation({
    mutationFn: () => releaseFlood(flow.id),
    onSuccess: ({ released }) => {
      toast.success(released === 1 ? "One run goes on now." : `${released.toLocaleString("en")} runs go on now.`);
      return client.invalidateQueries({ queryKey: queryKey("deliveries") });
    },
    onError: toast.problem,
  });
  const isFlooded = held.data?.some((delivery) => delivery.reason?.code === "flood");
  if (!isFlooded) return null;
  return (
    <Notice
      tone="warn"
      title="More came than this flow may start in an hour"
      className="mb-4"
      action={
        canEdit ? (
          <Button size="sm" onClick={() => release.mutate()} loading={release.isPending}>
            Release all
          </Button>
        ) : null
      }
    >
      The rest is held, nothing is lost. Release it, or raise the limit at the trigger and publish.
    </Notice>
  );
}
