"use client";
import { useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleMinus, Flag } from "lucide-react";
import { walkQuery } from "#client/simulate/walk.ts";
import { EventCombobox } from "#components/events/event-combobox.tsx";
import { eventInput } from "#components/events/event-words.ts";
import type { Flow } from "#contracts/flow.ts";
import type { Walk } from "#contracts/simulation.ts";
import { startType, triedType } from "#core/flows/trigger.ts";
import { Field } from "#ui/field.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { WalkStep } from "./walk-step.tsx";

interface WalkPanelProps {
  flow: Flow;
  savedAt: string;
  eventId: string;
  onEventChange: (eventId: string) => void;
}

/** One event through the whole flow: each decision with its reason, each request, delays passed over. */
export function WalkPanel({ flow, savedAt, eventId, onEventChange }: WalkPanelProps) {
  const walk = useQuery(walkQuery(flow.id, savedAt, eventInput(eventId)));
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">
        Nothing is sent. Waits are passed over; conditions are decided as they would be for this event.
      </p>
      <Field label="Event">
        <EventCombobox
          eventType={startType(flow.definition.trigger)}
          from={triedType(flow.definition.trigger)}
          value={eventId}
          onChange={onEventChange}
        />
      </Field>
      <QueryState query={walk} loading={<Skeleton rows={8} />}>
        {(loaded) => <Way walk={loaded} flowId={flow.id} eventId={eventId} />}
      </QueryState>
    </div>
  );
}

function Way({ walk, flowId, eventId }: { walk: Walk; flowId: string; eventId: string }) {
  return (
    <ol aria-label="Steps" className="flex flex-col gap-2">
      <li className="flex items-start gap-2 rounded-card border px-3 py-2.5">
        {walk.starts ? (
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-ok" />
        ) : (
          <CircleMinus aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
        )}
        <div className="min-w-0">
          <p className="font-medium">
            {walk.starts ? "The event starts the flow" : "The event would not start the flow"}
          </p>
          <p className="text-muted text-sm wrap-anywhere">
            {walk.reason.message}
            {walk.starts ? "" : ". What follows shows what would happen if it did."}
          </p>
        </div>
      </li>
      {walk.steps.map((step) => (
        <WalkStep key={step.stepId} step={step} flowId={flowId} eventId={eventId} />
      ))}
      <li className="flex items-start gap-2 px-3 py-1 text-muted text-sm">
        <Flag aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          {walk.ending.kind === "complete" ? "The end of the flow" : (walk.ending.reason?.message ?? "Ends here")}
        </span>
      </li>
    </ol>
  );
}
