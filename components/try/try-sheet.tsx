"use client";
import { useState } from "react";
import { useFirstEvent } from "#components/events/use-first-event.ts";
import { flowSentence } from "#components/flows/flow-sentence.ts";
import type { Flow } from "#contracts/flow.ts";
import { startType } from "#core/flows/trigger.ts";
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
  const [chosen, setEventId] = useState<string | null>(null);
  const first = useFirstEvent(startType(flow.definition.trigger));
  const eventId = chosen ?? first;
  const shared = { flow, savedAt, eventId, onEventChange: setEventId };
  function walk(id: string) {
    setEventId(id);
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
