import Link from "next/link";
import type { RunDetail, RunStepView } from "#contracts/run.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { stepHeading, stepSentence } from "./run-step-words.ts";
import { statusOf } from "./step-status.ts";

const indents = ["", "ml-4 sm:ml-6", "ml-8 sm:ml-12", "ml-12 sm:ml-18", "ml-16 sm:ml-24", "ml-20 sm:ml-30"];

/** Every step of a run from top to bottom: what was decided, what was sent, and where it stands now. */
export function RunStepList({ run }: { run: RunDetail }) {
  const isFinished = run.finishedAt !== null;
  return (
    <ol className="flex flex-col gap-2">
      {run.steps.map((step) => (
        <li
          key={step.stepId}
          className={indents[step.depth]}
          aria-current={step.state === "waiting" ? "step" : undefined}
        >
          <StepRow step={step} isFinished={isFinished} />
        </li>
      ))}
    </ol>
  );
}

function StepRow({ step, isFinished }: { step: RunStepView; isFinished: boolean }) {
  const status = statusOf(step);
  const sentence = stepSentence(step, isFinished);
  const heading = stepHeading(step);
  const time = step.until ?? step.finishedAt ?? step.since;
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-1 rounded-card border px-3 py-2.5">
      <span className="w-24 shrink-0">
        {status === null ? <span className="text-muted">–</span> : <StatusBadge status={status} />}
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-anywhere">
          {step.branch === null ? null : <span className="text-muted">{step.branch === "yes" ? "Yes: " : "No: "}</span>}
          {step.deliveryId === null ? (
            heading
          ) : (
            <Link href={`/deliveries/${step.deliveryId}`} className="hover:underline">
              {heading}
            </Link>
          )}
        </p>
        {sentence === null ? null : <p className="text-muted text-sm wrap-anywhere">{sentence}</p>}
        {step.compared.length > 1 ? (
          <ul className="mt-1 list-disc pl-5 text-muted text-sm">
            {step.compared.map((row) => (
              <li key={`${row.path} ${row.op} ${row.message}`}>
                {row.message}: {row.match ? "yes" : "no"}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {time === null ? null : (
        <span className="text-muted text-sm">
          <RelativeTime iso={time} />
        </span>
      )}
    </div>
  );
}
