import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { formatCount } from "#client/format.ts";
import type { FailureGroupDetail } from "#contracts/failure-group.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { LinkButton } from "#ui/button.tsx";
import { fixLink } from "./problem-words.ts";

/** What happened, why, what to do, and the way to where that is done. */
export function ProblemFix({ problem }: { problem: FailureGroupDetail }) {
  const { endpoint, explanation, flowId, flowName, heldAtEndpoint } = problem;
  const fix = fixLink(problem);
  return (
    <section aria-labelledby="problem-fix" className="rounded-card border bg-surface p-4">
      <h2 id="problem-fix" className="mb-1 font-medium">
        What happened, and what to do
      </h2>
      <p className="wrap-anywhere">
        {explanation.what} {explanation.why}
      </p>
      {explanation.said ? <p className="mt-1 text-muted wrap-anywhere">It says: “{explanation.said}”</p> : null}
      <p className="mt-2 font-medium wrap-anywhere">{explanation.fix}</p>
      {heldAtEndpoint > 0 ? (
        <p className="mt-2 text-muted">
          {formatCount(heldAtEndpoint, "run is", "runs are")} held for {endpointName(endpoint)} meanwhile, and{" "}
          {heldAtEndpoint === 1 ? "goes" : "go"} on by {heldAtEndpoint === 1 ? "itself" : "themselves"} when it works
          again.
        </p>
      ) : null}
      <p className="mt-3 flex flex-wrap items-center gap-3">
        {fix ? (
          <LinkButton href={fix.href} icon={<ArrowRight aria-hidden />}>
            {fix.label}
          </LinkButton>
        ) : null}
        <Link href={`/flows/${flowId}`} className="underline hover:text-accent">
          {flowName}
        </Link>
      </p>
    </section>
  );
}
