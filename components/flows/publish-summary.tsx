"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { deliveriesQuery } from "#client/deliveries/deliveries.ts";
import { flowVersionsQuery } from "#client/flows/flow-queries.ts";
import { usePersonDates } from "#client/people/person-dates.ts";
import { useSecrets } from "#client/secrets/secrets.ts";
import type { Flow, FlowVersion } from "#contracts/flow.ts";
import { startType } from "#core/flows/trigger.ts";
import { startWords } from "#core/flows/trigger-words.ts";
import { Skeleton } from "#ui/skeleton.tsx";
import { ChangeList } from "./change-list.tsx";
import { describeChanges } from "./definition-changes.ts";
import { PublishTrial } from "./publish-trial.tsx";
import { type PublishWarning, publishWarnings } from "./publish-warnings.ts";
import { StandingRuns } from "./standing-runs.tsx";
import { placesOf } from "./step-places.ts";
import { stepTitle, stepWords } from "./step-words.ts";

/** What publishing the draft changes, what becomes of the runs that wait, and what to look at before. */
export function PublishSummary({ flow }: { flow: Flow }) {
  const versions = useInfiniteQuery({ ...flowVersionsQuery(flow.id), enabled: flow.liveVersion !== null });
  if (flow.liveVersion !== null && versions.isPending) return <Skeleton rows={3} rowClassName="h-6" className="mb-4" />;
  const live = versions.data?.find(({ version }) => version === flow.liveVersion) ?? null;
  return (
    <>
      <section aria-label="What changes" className="mb-4">
        {live === null ? <Outline flow={flow} /> : <Changes flow={flow} live={live} />}
      </section>
      <Warnings flow={flow} live={live} />
      <PublishTrial flowId={flow.id} />
      {flow.liveVersion === null ? null : <StandingRuns flowId={flow.id} />}
    </>
  );
}

function Changes({ flow, live }: { flow: Flow; live: FlowVersion }) {
  const changes = describeChanges(live.definition, flow.definition);
  if (changes.length === 0) return <p className="text-muted">Nothing differs from version {live.version}.</p>;
  return (
    <>
      <p className="mb-2 font-medium">What changes against version {live.version}</p>
      <ChangeList changes={changes} />
    </>
  );
}

/** Before the first publish: what starts it, and every step in a line. */
function Outline({ flow }: { flow: Flow }) {
  const { trigger } = flow.definition;
  const eventType = startType(trigger);
  return (
    <>
      <p className="mb-2">Starts {startWords(trigger)}.</p>
      <ol className="flex list-decimal flex-col gap-1.5 pl-5">
        {placesOf(flow.definition.steps).map(({ step, parent, branch }) => {
          const title = stepTitle(step, eventType);
          const words = stepWords(step, eventType);
          return (
            <li key={step.id} className="wrap-anywhere">
              {title}
              {title === words ? null : <span className="text-muted">: {words}</span>}
              {parent === null ? null : (
                <span className="text-muted">
                  {" "}
                  ({branch} of “{stepTitle(parent, eventType)}”)
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Warnings({ flow, live }: { flow: Flow; live: FlowVersion | null }) {
  const secrets = useSecrets();
  const tests = useInfiniteQuery(deliveriesQuery({ flowId: flow.id, test: "only" }));
  const dates = usePersonDates({ enabled: flow.definition.trigger.kind === "date" });
  const warnings = publishWarnings(flow.definition, {
    personDates: dates.data?.map(({ path }) => path) ?? null,
    live: live?.definition ?? null,
    secretNames: secrets.data && !secrets.hasNextPage ? secrets.data.map(({ name }) => name) : null,
    testedSteps:
      tests.data
        ?.filter(({ createdAt }) => live === null || createdAt > live.publishedAt)
        .map(({ stepId }) => stepId) ?? null,
  });
  return warnings.length === 0 ? null : <WarningList warnings={warnings} />;
}

function WarningList({ warnings }: { warnings: readonly PublishWarning[] }) {
  return (
    <section aria-label="Before you publish" className="mb-4 rounded-card bg-warn-soft px-3 py-2.5">
      <ul className="flex flex-col gap-1">
        {warnings.map(({ words, blocks }) => (
          <li key={words} className="flex items-start gap-2">
            <TriangleAlert aria-hidden className={`mt-0.5 size-4 shrink-0 ${blocks ? "text-bad" : "text-warn"}`} />
            <span className="min-w-0 wrap-anywhere">{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
