"use client";
import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { useState } from "react";
import { eventsQuery } from "#client/events/events.ts";
import { testFlow } from "#client/flows/flow-changes.ts";
import { flowTestQuery } from "#client/flows/flow-queries.ts";
import { formatRelative } from "#client/format.ts";
import { aboutEvent } from "#components/events/event-words.ts";
import { useCanEdit, useMe } from "#components/frame/me-context.tsx";
import type { Flow } from "#contracts/flow.ts";
import { describeEventType } from "#core/events/describe-event-type.ts";
import { Button } from "#ui/button.tsx";
import { Combobox } from "#ui/combobox.tsx";
import { ErrorState } from "#ui/error-state.tsx";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { toast } from "#ui/toast.tsx";
import { flowSentence } from "./flow-sentence.ts";
import { TestPreview } from "./test-preview.tsx";
import { TestResult } from "./test-result.tsx";

const sample = "sample";

interface TestSheetProps {
  flow: Flow;
  /** When the draft to be tested was saved; null keeps the sheet closed. */
  version: string | null;
  onClose: () => void;
}

/** What the saved draft would send for an event, and sending it once for real. */
export function TestSheet({ flow, version, onClose }: TestSheetProps) {
  return (
    <Sheet
      open={version !== null}
      onOpenChange={(open) => !open && onClose()}
      title="Test this flow"
      description={flowSentence(flow.definition)}
    >
      {version === null ? null : <TestPanel key={version} flow={flow} version={version} />}
    </Sheet>
  );
}

function TestPanel({ flow, version }: { flow: Flow; version: string }) {
  const { steps, trigger } = flow.definition;
  const canEdit = useCanEdit();
  const [eventId, setEventId] = useState(sample);
  const [stepId, setStepId] = useState(steps[0]?.id ?? "");
  const choice = { stepId, ...(eventId === sample ? { sample: true } : { eventId }) };
  const preview = useQuery({ ...flowTestQuery(flow.id, version, choice), enabled: steps.length > 0 });
  const send = useMutation({
    mutationFn: () => testFlow(flow.id, { ...choice, send: true }),
    onError: toast.problem,
  });
  function choose(next: () => void) {
    send.reset();
    next();
  }
  if (steps.length === 0) return <p className="text-muted">Add a webhook first; then there is something to test.</p>;
  return (
    <div className="flex flex-col gap-5">
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <EventChoice
          eventType={trigger.eventType}
          value={eventId}
          onChange={(next) => choose(() => setEventId(next))}
        />
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
      {steps.length > 1 ? (
        <Field label="Step">
          <Select
            value={stepId}
            options={steps.map((step, index) => ({ value: step.id, label: `${index + 1}. ${step.name}` }))}
            onValueChange={(next) => choose(() => setStepId(next))}
          />
        </Field>
      ) : null}
      {send.data ? <TestResult result={send.data} /> : null}
      {preview.data ? (
        <TestPreview result={send.data ?? preview.data} isSample={eventId === sample} />
      ) : preview.isError ? (
        <ErrorState error={preview.error} onRetry={() => preview.refetch()} />
      ) : (
        <Skeleton rows={8} />
      )}
    </div>
  );
}

interface EventChoiceProps {
  eventType: string;
  value: string;
  onChange: (eventId: string) => void;
}

/** Which event to test with: the catalogue's sample, or one that really came in. */
function EventChoice({ eventType, value, onChange }: EventChoiceProps) {
  const { store } = useMe();
  const events = useInfiniteQuery(eventsQuery({ type: eventType, limit: 50 }));
  const { label, sample: example } = describeEventType(eventType);
  const about = aboutEvent({ orderNumber: example.event.orderNumber ?? null, personEmail: example.person.email });
  const options = [
    { value: sample, label: `Sample: ${label}`, description: about },
    ...(events.data ?? []).map((event) => ({
      value: event.id,
      label: aboutEvent(event) || event.externalId || label,
      description: `came in ${formatRelative(Date.parse(event.receivedAt), Date.now(), store.timeZone)}`,
    })),
  ];
  return (
    <Field label="Event">
      <Combobox
        value={value}
        onValueChange={onChange}
        options={options}
        placeholder="Search by order number or e-mail"
        emptyText="None of the last 50 events fits."
      />
    </Field>
  );
}
