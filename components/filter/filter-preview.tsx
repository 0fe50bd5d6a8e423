"use client";
import { useQuery } from "@tanstack/react-query";
import { Check, Minus } from "lucide-react";
import Link from "next/link";
import { useDeferredValue, useState } from "react";
import { filterPreviewQuery } from "#client/filters/filter-preview.ts";
import { problemSentence } from "#client/problem-sentence.ts";
import { filterPreviewInputSchema, type PreviewedEvent } from "#contracts/filter-preview.ts";
import type { Filter } from "#core/filter/filter-types.ts";
import { Button } from "#ui/button.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { previewedName, previewSentence } from "./preview-words.ts";

interface PreviewProps {
  filter: Filter | null;
  eventType: string;
  sourceId: string | null;
}

/** What the conditions would have meant for the last events: how many, which, and why. */
export function FilterPreviewPanel(props: PreviewProps) {
  const asked = useDeferredValue(props);
  const input = { eventType: asked.eventType, sourceId: asked.sourceId, filter: asked.filter };
  const isComplete = filterPreviewInputSchema.safeParse(input).success;
  const preview = useQuery({ ...filterPreviewQuery(input), enabled: isComplete });
  const [isOpen, setIsOpen] = useState(false);
  if (!isComplete) return <p className="text-muted text-sm">Complete the conditions to see what they match.</p>;
  if (preview.error && !preview.data) return <p className="text-bad text-sm">{problemSentence(preview.error)}</p>;
  return (
    <div className="text-sm">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p aria-live="polite" className={preview.isPlaceholderData ? "text-muted opacity-60" : "text-muted"}>
          {preview.data ? previewSentence(preview.data, asked.eventType) : "Trying the conditions on the last events…"}
        </p>
        {preview.data && preview.data.of > 0 ? (
          <Button variant="ghost" size="sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? "Hide them" : "Show which and why"}
          </Button>
        ) : null}
      </div>
      {isOpen && preview.data ? <PreviewedEvents events={preview.data.events} /> : null}
    </div>
  );
}

const shownAtOnce = 20;

const views = [
  { value: "all", label: "All" },
  { value: "yes", label: "Would run" },
  { value: "no", label: "Would not" },
] as const;

function PreviewedEvents({ events }: { events: PreviewedEvent[] }) {
  const [view, setView] = useState<(typeof views)[number]["value"]>("all");
  const [shown, setShown] = useState(shownAtOnce);
  const chosen = events.filter((event) => view === "all" || event.matched === (view === "yes"));
  return (
    <div className="mt-2">
      <Segmented aria-label="Which events" value={view} options={views} onValueChange={setView} />
      <ul className="mt-2 divide-y rounded-card border">
        {chosen.slice(0, shown).map((event) => (
          <PreviewedRow key={event.eventId} event={event} />
        ))}
        {chosen.length === 0 ? <li className="px-3 py-2 text-muted">None of them.</li> : null}
      </ul>
      {chosen.length > shown ? (
        <Button variant="ghost" size="sm" className="mt-2" onClick={() => setShown(shown + shownAtOnce)}>
          Show more ({chosen.length - shown} left)
        </Button>
      ) : null}
    </div>
  );
}

function PreviewedRow({ event }: { event: PreviewedEvent }) {
  return (
    <li className="flex items-start gap-2 px-3 py-2">
      {event.matched ? (
        <Check aria-label="Would run" className="mt-0.5 size-4 shrink-0 text-ok" />
      ) : (
        <Minus aria-label="Would not run" className="mt-0.5 size-4 shrink-0 text-muted" />
      )}
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap justify-between gap-x-3">
          <Link href={`/events/${event.eventId}`} className="truncate text-accent hover:underline">
            {previewedName(event)}
          </Link>
          <span className="text-muted">
            <RelativeTime iso={event.receivedAt} />
          </span>
        </div>
        <p className="text-muted">{event.reason.message}.</p>
      </div>
    </li>
  );
}
