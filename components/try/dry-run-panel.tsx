"use client";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { dryRun } from "#client/simulate/dry-run.ts";
import type { Flow } from "#contracts/flow.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { Button } from "#ui/button.tsx";
import { ErrorState } from "#ui/error-state.tsx";
import { Progress } from "#ui/progress.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { DryRunReport } from "./dry-run-report.tsx";

const spans = [
  { value: "1", label: "1 day" },
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
] as const;

interface DryRunPanelProps {
  flow: Flow;
  savedAt: string;
  /** Shows one event step by step. */
  onWalk: (eventId: string) => void;
}

/** The saved draft against the events of the last days, with progress; nothing is sent. */
export function DryRunPanel({ flow, savedAt, onWalk }: DryRunPanelProps) {
  const [days, setDays] = useState<(typeof spans)[number]["value"]>("7");
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const running = useRef<AbortController>(null);
  const run = useMutation({
    mutationFn: () => {
      const abort = new AbortController();
      running.current = abort;
      setProgress({ done: 0, total: 0 });
      return dryRun(flow.id, Number(days), { signal: abort.signal, onProgress: setProgress });
    },
  });
  useEffect(() => () => running.current?.abort(), []);
  function cancel() {
    running.current?.abort();
    run.reset();
  }
  const { trigger } = flow.definition;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">
        {trigger.kind === "event"
          ? `Tries the draft on every ${eventTypeLabel(trigger.eventType)} event that came in, 10,000 at most, and compares it with the live version. Nothing is sent.`
          : "Who would have been due in the past is not simulated: this tries the draft on those the flow was started for already, and compares it with the live version. Nothing is sent. To see it for anybody else, walk through it with one of their events."}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <Segmented aria-label="How far back" value={days} options={spans} onValueChange={setDays} />
        {run.isPending ? (
          <Button onClick={cancel}>Cancel</Button>
        ) : (
          <Button variant="primary" onClick={() => run.mutate()}>
            {run.data ? "Try again" : "Try it"}
          </Button>
        )}
      </div>
      {run.isPending ? (
        <div className="flex flex-col gap-1.5">
          <Progress value={progress.done} max={progress.total} label="Events tried" />
          <p className="text-muted text-sm tabular-nums">
            {progress.total === 0
              ? "Looking for events…"
              : `${progress.done.toLocaleString("en")} of ${progress.total.toLocaleString("en")} events`}
          </p>
        </div>
      ) : null}
      {run.isError ? <ErrorState error={run.error} onRetry={() => run.mutate()} /> : null}
      {run.data ? <DryRunReport flow={flow} savedAt={savedAt} result={run.data} onWalk={onWalk} /> : null}
    </div>
  );
}
