"use client";
import { useState } from "react";
import { sampleEventId } from "#components/events/event-words.ts";
import { flowSentence } from "#components/flows/flow-sentence.ts";
import type { Flow } from "#contracts/flow.ts";
import { Sheet } from "#ui/sheet.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { DryRunPanel } from "./dry-run-panel.tsx";
import { SendPanel } from "./send-panel.tsx";
import { WalkPanel } from "./walk-panel.tsx";

export interface TrySheetProps {
  flow: Flow;
  /** When the draft to be tried was saved; null keeps the sheet closed. */
  savedAt: string | null;
  onClose: () => void;
}

/** Three ways to see what the saved draft does, before it is live. */
export function TrySheet({ flow, savedAt, onClose }: TrySheetProps) {
  return (
    <Sheet
      open={savedAt !== null}
      onOpenChange={(open) => !open && onClose()}
      title="Test this flow"
      description={flowSentence(flow.definition)}
    >
      {savedAt === null ? null : <Ways key={savedAt} flow={flow} savedAt={savedAt} />}
    </Sheet>
  );
}

type Way = "send" | "walk" | "past";

function Ways({ flow, savedAt }: { flow: Flow; savedAt: string }) {
  const [way, setWay] = useState<Way>("send");
  const [eventId, setEventId] = useState(sampleEventId);
  const shared = { flow, savedAt, eventId, onEventChange: setEventId };
  function walk(chosen: string) {
    setEventId(chosen);
    setWay("walk");
  }
  return (
    <Tabs
      aria-label="Ways to test"
      value={way}
      onValueChange={setWay}
      tabs={[
        { value: "send", label: "Send a test", content: <SendPanel {...shared} /> },
        { value: "walk", label: "Walk through", content: <WalkPanel {...shared} /> },
        { value: "past", label: "Past events", content: <DryRunPanel flow={flow} savedAt={savedAt} onWalk={walk} /> },
      ]}
    />
  );
}
