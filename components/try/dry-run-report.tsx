"use client";
import { useState } from "react";
import type { Flow } from "#contracts/flow.ts";
import type { DryRunEvent, DryRunResult } from "#contracts/simulation.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { differenceSentence, dryRunSentence } from "./dry-run-words.ts";
import { VersionDifference } from "./version-difference.tsx";

type ListName = keyof DryRunResult["lists"];

interface ReportProps {
  flow: Flow;
  savedAt: string;
  result: DryRunResult;
  onWalk: (eventId: string) => void;
}

/** What a dry run found, and the events behind each finding. */
export function DryRunReport({ flow, savedAt, result, onWalk }: ReportProps) {
  const difference = differenceSentence(result);
  return (
    <div className="flex flex-col gap-4" aria-live="polite">
      <div>
        <p className="font-medium">{dryRunSentence(result)}</p>
        {difference ? <p>{difference}</p> : null}
        {result.notes.map((note) => (
          <p key={note} className="text-muted text-sm">
            {note}
          </p>
        ))}
      </div>
      {result.failing > 0 ? (
        <Notice tone="bad" title={`${result.failing.toLocaleString("en")} runs could not be sent as they are`}>
          A request of theirs cannot be rendered. Look at one below and mend the step.
        </Notice>
      ) : null}
      <Findings flow={flow} savedAt={savedAt} result={result} onWalk={onWalk} />
    </div>
  );
}

function Findings({ flow, savedAt, result, onWalk }: ReportProps) {
  const { lists } = result;
  const differs = result.differing
    ? result.differing.other_requests + result.differing.only_draft + result.differing.only_live
    : 0;
  const found = [
    { value: "failing" as const, count: result.failing, label: "Cannot be sent" },
    { value: "differing" as const, count: differs, label: "Differ" },
    { value: "incomplete" as const, count: result.incomplete, label: "Lack a variable" },
    { value: "skipped" as const, count: result.skipped, label: "Skipped" },
  ].filter(({ count }) => count > 0);
  const [chosen, setChosen] = useState<ListName | null>(null);
  const name = found.find(({ value }) => value === chosen)?.value ?? found[0]?.value;
  if (name === undefined) return null;
  const options = found.map(({ value, count, label }) => ({
    value,
    label: `${label} (${count.toLocaleString("en")})`,
  }));
  return (
    <section aria-label="Findings" className="flex flex-col gap-2">
      <Segmented aria-label="Which events" value={name} options={options} onValueChange={setChosen} />
      <ul className="divide-y rounded-card border">
        {lists[name].map((event) => (
          <Finding
            key={event.eventId}
            event={event}
            onWalk={onWalk}
            compare={name === "differing" ? { flow, savedAt } : null}
          />
        ))}
      </ul>
      {lists[name].length < (found.find(({ value }) => value === name)?.count ?? 0) ? (
        <p className="text-muted text-sm">The newest {lists[name].length} are shown.</p>
      ) : null}
    </section>
  );
}

interface FindingProps {
  event: DryRunEvent;
  onWalk: (eventId: string) => void;
  compare: { flow: Flow; savedAt: string } | null;
}

function Finding({ event, onWalk, compare }: FindingProps) {
  const [isOpen, setIsOpen] = useState(false);
  const name = event.orderNumber === null ? (event.personEmail ?? "Event") : `Order ${event.orderNumber}`;
  return (
    <li className="px-3 py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <p className="min-w-0 truncate font-medium">{name}</p>
        <span className="text-muted text-sm">
          <RelativeTime iso={event.receivedAt} />
        </span>
      </div>
      <p className="text-muted text-sm wrap-anywhere">{event.message}</p>
      <div className="mt-1 flex gap-2">
        <Button size="sm" variant="ghost" onClick={() => onWalk(event.eventId)}>
          Walk through
        </Button>
        {compare ? (
          <Button size="sm" variant="ghost" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? "Hide the difference" : "Show the difference"}
          </Button>
        ) : null}
      </div>
      {compare && isOpen ? <VersionDifference {...compare} eventId={event.eventId} /> : null}
    </li>
  );
}
