"use client";
import { useMutation } from "@tanstack/react-query";
import { Clock, Filter, type LucideIcon, Send, Split } from "lucide-react";
import { testFlow } from "#client/flows/flow-changes.ts";
import { BodyView } from "#components/deliveries/body-view.tsx";
import { HeaderList } from "#components/deliveries/header-list.tsx";
import { RequestLine } from "#components/deliveries/request-line.tsx";
import { eventInput } from "#components/events/event-words.ts";
import { TestResult } from "#components/flows/test-result.tsx";
import { useCanEdit } from "#components/frame/me-context.tsx";
import { stepHeading, stepSentence } from "#components/runs/run-step-words.ts";
import type { SimulatedRequestView, WalkedStep } from "#contracts/simulation.ts";
import { toCurl } from "#core/curl/to-curl.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { toast } from "#ui/toast.tsx";

const icons: Record<WalkedStep["kind"], LucideIcon> = { webhook: Send, delay: Clock, filter: Filter, split: Split };
const indents = ["", "ml-4", "ml-8", "ml-12", "ml-16", "ml-20"];

interface WalkStepProps {
  step: WalkedStep;
  flowId: string;
  eventId: string;
}

/** One step on the event's way: what is decided there and why, or the request it would send. */
export function WalkStep({ step, flowId, eventId }: WalkStepProps) {
  const Icon = icons[step.kind];
  const isOnWay = step.state === "done";
  const sentence = stepSentence(step, true);
  return (
    <li className={`${indents[step.depth] ?? "ml-20"} rounded-card border px-3 py-2.5 ${isOnWay ? "" : "bg-sunken"}`}>
      <div className="flex items-start gap-2">
        <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${isOnWay ? "text-accent" : "text-muted"}`} />
        <div className="min-w-0 flex-1">
          <p className={isOnWay ? "font-medium wrap-anywhere" : "text-muted wrap-anywhere"}>
            {step.branch === null ? null : (
              <span className="text-muted">{step.branch === "yes" ? "Yes: " : "No: "}</span>
            )}
            {stepHeading(step)}
          </p>
          {sentence === null ? null : <p className="text-muted text-sm wrap-anywhere">{sentence}</p>}
          {step.compared.length > 1 ? <Compared rows={step.compared} /> : null}
          {step.error ? (
            <Notice tone="bad" title="This cannot be sent" className="mt-2">
              {step.error.message}
            </Notice>
          ) : null}
          {step.missing.length > 0 ? (
            <p className="text-sm text-warn">Missing in this event: {step.missing.join(", ")}</p>
          ) : null}
          {step.request ? <Request step={step} request={step.request} flowId={flowId} eventId={eventId} /> : null}
        </div>
      </div>
    </li>
  );
}

function Compared({ rows }: { rows: WalkedStep["compared"] }) {
  return (
    <ul className="mt-1 list-disc pl-5 text-muted text-sm">
      {rows.map((row) => (
        <li key={`${row.path} ${row.op} ${row.message}`}>
          {row.message}: {row.match ? "yes" : "no"}
        </li>
      ))}
    </ul>
  );
}

function Request({ step, request, flowId, eventId }: WalkStepProps & { request: SimulatedRequestView }) {
  const canEdit = useCanEdit();
  const send = useMutation({
    mutationFn: () => testFlow(flowId, { stepId: step.stepId, ...eventInput(eventId), send: true }),
    onError: toast.problem,
  });
  return (
    <>
      <details className="mt-2">
        <summary className="cursor-pointer text-sm">
          Would send {request.method} {request.url}
        </summary>
        <div className="mt-3 flex flex-col gap-3">
          <RequestLine method={request.method} url={request.url} curl={toCurl(request)} />
          <HeaderList headers={request.headers} label="Request headers" />
          <BodyView body={request.body} label="Request body" emptyText="Sent without a body." />
        </div>
      </details>
      {canEdit ? (
        <Button size="sm" className="mt-2" loading={send.isPending} onClick={() => send.mutate()}>
          Send this one as a test
        </Button>
      ) : null}
      {send.data ? (
        <div className="mt-3">
          <TestResult result={send.data} />
        </div>
      ) : null}
    </>
  );
}
