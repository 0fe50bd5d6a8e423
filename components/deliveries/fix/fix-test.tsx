"use client";
import { useMutation } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { testFlow } from "#client/flows/flow-changes.ts";
import { TestResult } from "#components/flows/test-result.tsx";
import type { DeliveryDetail } from "#contracts/delivery.ts";
import { Button } from "#ui/button.tsx";
import { toast } from "#ui/toast.tsx";

/** Sends this delivery's event once, as a test, with the settings as they are now. */
export function FixTest({ delivery: { eventId, flowId, stepId } }: { delivery: DeliveryDetail }) {
  const send = useMutation({
    mutationFn: () => testFlow(flowId, { eventId, stepId, send: true }),
    onError: toast.problem,
  });
  return (
    <div className="flex flex-col gap-3">
      <div>
        <Button icon={<Send aria-hidden />} loading={send.isPending} onClick={() => send.mutate()}>
          Send one test
        </Button>
      </div>
      {send.data ? <TestResult result={send.data} /> : null}
    </div>
  );
}
