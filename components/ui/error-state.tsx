"use client";
import { CircleAlert } from "lucide-react";
import { ApiProblem } from "#client/api.ts";
import { problemSentence } from "#client/problem-sentence.ts";
import { Button } from "./button.tsx";

/** What went wrong in a sentence, how to try again, and the code to give to support. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  // What is not there does not appear by asking again.
  const canRetry = onRetry && !(error instanceof ApiProblem && error.status === 404);
  return (
    <div role="alert" className="flex flex-col items-center rounded-card border px-6 py-12 text-center">
      <div className="mb-3 flex size-10 items-center justify-center rounded-full bg-bad-soft text-bad">
        <CircleAlert aria-hidden className="size-5" />
      </div>
      <p className="max-w-md text-balance font-medium">{problemSentence(error)}</p>
      {error instanceof ApiProblem ? <p className="mt-1 font-mono text-muted text-xs">{error.code}</p> : null}
      {canRetry ? (
        <Button className="mt-4" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}
