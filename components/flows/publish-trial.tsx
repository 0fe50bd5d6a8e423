"use client";
import { useMutation } from "@tanstack/react-query";
import { FlaskConical } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { problemSentence } from "#client/problem-sentence.ts";
import { dryRun } from "#client/simulate/dry-run.ts";
import { differenceSentence, dryRunSentence } from "#components/try/dry-run-words.ts";
import type { DryRunResult } from "#contracts/simulation.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Progress } from "#ui/progress.tsx";
import { trialWarnings } from "./trial-warnings.ts";

const days = 7;

/** Before publishing: the saved draft against the events of the last days, on request; nothing is sent. */
export function PublishTrial({ flowId }: { flowId: string }) {
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const running = useRef<AbortController>(null);
  const trial = useMutation({
    mutationFn: () => {
      running.current = new AbortController();
      return dryRun(flowId, days, { signal: running.current.signal, onProgress: setProgress });
    },
  });
  useEffect(() => () => running.current?.abort(), []);
  if (trial.data) return <Found result={trial.data} />;
  return (
    <div className="mb-4 flex flex-col gap-2">
      <Button
        size="sm"
        className="self-start"
        icon={<FlaskConical aria-hidden />}
        loading={trial.isPending}
        onClick={() => trial.mutate()}
      >
        Try it on the events of the last {days} days
      </Button>
      {trial.isPending ? <Progress value={progress.done} max={progress.total} label="Events tried" /> : null}
      {trial.error ? <Notice tone="bad">{problemSentence(trial.error)}</Notice> : null}
    </div>
  );
}

function Found({ result }: { result: DryRunResult }) {
  const warnings = trialWarnings(result);
  const difference = differenceSentence(result);
  return (
    <div role="status">
      <Notice tone={warnings.length > 0 ? "warn" : "ok"} className="mb-4">
        <p>{dryRunSentence(result)}</p>
        {result.events > 0 && difference !== null ? <p>{difference}</p> : null}
        {warnings.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </Notice>
    </div>
  );
}
