"use client";
import { clsx } from "clsx";
import { CircleCheck, CircleX, Clock } from "lucide-react";
import { formatDuration } from "#client/format.ts";
import type { Attempt, DeliveryDetail } from "#contracts/delivery.ts";
import { outcomeWords } from "#core/explain/outcome-words.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { explainAttempt, isSuccess } from "./delivery-sentence.ts";
import { TimingBar } from "./timing-bar.tsx";

interface TimelineProps {
  delivery: Pick<DeliveryDetail, "attempts" | "nextAttemptAt" | "status">;
  chosen: number | null;
  onChoose: (number: number) => void;
}

/** The attempts oldest first, and the one still to come. Choosing one shows what came back. */
export function AttemptTimeline({ delivery, chosen, onChoose }: TimelineProps) {
  const { attempts, nextAttemptAt, status } = delivery;
  const longestMs = Math.max(1, ...attempts.map(({ durationMs }) => durationMs));
  return (
    <ol className="flex flex-col">
      {attempts.map((attempt) => (
        <li key={attempt.number} className="group relative flex gap-3 pb-1">
          <Mark attempt={attempt} />
          <button
            type="button"
            aria-pressed={attempt.number === chosen}
            onClick={() => onChoose(attempt.number)}
            className={clsx(
              "-mt-1 min-w-0 flex-1 rounded-control px-2 py-1 text-left hover:bg-hover",
              attempt.number === chosen && attempts.length > 1 && "bg-accent-soft",
            )}
          >
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-medium">{capitalised(outcomeWords(attempt))}</span>
              <span className="text-muted text-sm">
                <RelativeTime iso={attempt.startedAt} />
              </span>
            </span>
            <span className="block text-muted text-sm">
              Attempt {attempt.number}
              {attempt.trigger === "manual" ? ", by hand" : ""} · {formatDuration(attempt.durationMs)}
            </span>
            <TimingBar attempt={attempt} longestMs={longestMs} />
            {isSuccess(attempt) ? null : (
              <span className="block text-sm">{attempt.errorMessage ?? explainAttempt(attempt).title}</span>
            )}
          </button>
        </li>
      ))}
      {nextAttemptAt && status === "retrying" ? (
        <li className="flex gap-3">
          <Clock aria-hidden className="size-4 shrink-0 text-muted" />
          <p className="-mt-0.5 px-2 text-muted">
            Attempt {attempts.length + 1} <RelativeTime iso={nextAttemptAt} />
          </p>
        </li>
      ) : null}
    </ol>
  );
}

function Mark({ attempt }: { attempt: Attempt }) {
  const ok = isSuccess(attempt);
  const Icon = ok ? CircleCheck : CircleX;
  return (
    <span className="flex flex-col items-center">
      <Icon aria-hidden className={clsx("size-4 shrink-0", ok ? "text-ok" : "text-bad")} />
      <span aria-hidden className="mt-1 w-px flex-1 bg-line group-last:hidden" />
    </span>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
