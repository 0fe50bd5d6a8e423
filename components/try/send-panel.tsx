"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { useState } from "react";
import { testFlow } from "#client/flows/flow-changes.ts";
import { flowTestQuery } from "#client/flows/flow-queries.ts";
import { EventCombobox } from "#components/events/event-combobox.tsx";
import { eventInput, sampleEventId } from "#components/events/event-words.ts";
import { TestPreview } from "#components/flows/test-preview.tsx";
import { TestResult } from "#components/flows/test-result.tsx";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Flow } from "#contracts/flow.ts";
import { listWebhooks } from "#core/flows/list-steps.ts";
import { startType, triedType } from "#core/flows/trigger.ts";
import { Button } from "#ui/button.tsx";
import { ErrorState } from "#ui/error-state.tsx";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { toast } from "#ui/toast.tsx";

interface SendPanelProps {
  flow: Flow;
  /** When the draft was saved that is tried. */
  savedAt: string;
  eventId: string;
  onEventChange: (eventId: string) => void;
}

/** What one webhook of the saved draft would send for an event, and sending it once for real. */
export function SendPanel({ flow, savedAt, eventId, onEventChange }: SendPanelProps) {
  const { steps, trigger } = flow.definition;
  const webhooks = listWebhooks(steps).map(({ step }) => step);
  const canEdit = useCanEdit();
  const [stepId, setStepId] = useState(webhooks[0]?.id ?? "");
  const choice = { stepId, ...eventInput(eventId) };
  const preview = useQuery({ ...flowTestQuery(flow.id, savedAt, choice), enabled: webhooks.length > 0 });
  const send = useMutation({
    mutationFn: () => testFlow(flow.id, { ...choice, send: true }),
    onError: toast.problem,
  });
  function choose(next: () => void) {
    send.reset();
    next();
  }
  if (webhooks.length === 0) return <p className="text-muted">Add a webhook first; then there is something to test.</p>;
  return (
    <div className="flex flex-col gap-5">
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <Field label="Event">
          <EventCombobox
            eventType={startType(trigger)}
            from={triedType(trigger)}
            value={eventId}
            onChange={(next) => choose(() => onEventChange(next))}
          />
        </Field>
        {canEdit ? (
          <Button
            variant="primary"
            icon={<Send aria-hidden />}
            loading={send.isPending}
            disabled={!preview.data?.request}
            onClick={() => send.mutate()}
          >
            Send test
          </Button>
        ) : null}
      </div>
      {webhooks.length > 1 ? (
        <Field label="Step">
          <Select
            value={stepId}
            options={webhooks.map((step, index) => ({ value: step.id, label: `${index + 1}. ${step.name}` }))}
            onValueChange={(next) => choose(() => setStepId(next))}
          />
        </Field>
      ) : null}
      {send.data ? <TestResult result={send.data} /> : null}
      {preview.data ? (
        <TestPreview result={send.data ?? preview.data} isSample={eventId === sampleEventId} />
      ) : preview.isError ? (
        <ErrorState error={preview.error} onRetry={() => preview.refetch()} />
      ) : (
        <Skeleton rows={8} />
      )}
    </div>
  );
}
