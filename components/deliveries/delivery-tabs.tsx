"use client";
import dynamic from "next/dynamic";
import type { Attempt, DeliveryDetail } from "#contracts/delivery.ts";
import type { KeyPlace } from "#core/outbound/key-headers.ts";
import { Skeleton } from "#ui/skeleton.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { EventPeek } from "./event-peek.tsx";
import { RequestView } from "./request-view.tsx";
import { ResponseView } from "./response-view.tsx";

const RunWay = dynamic(() => import("#components/runs/way/run-way.tsx"), {
  ssr: false,
  loading: () => <Skeleton rows={6} rowClassName="h-16" />,
});

export type DeliveryTab = "request" | "response" | "event" | "flow";

interface DeliveryTabsProps {
  delivery: DeliveryDetail;
  keyPlace: KeyPlace | null;
  tab: DeliveryTab;
  onTab: (tab: DeliveryTab) => void;
  /** The attempt whose answer is shown. */
  chosen: Attempt | null;
  onChoose: (number: number) => void;
}

/** What was sent, what came back, what it was made from, and the way it took. */
export function DeliveryTabs({ delivery, keyPlace, tab, onTab, chosen, onChoose }: DeliveryTabsProps) {
  const { attempts, endpoint, eventId, flowId, flowVersion, runId } = delivery;
  const response = { attempts, chosen, endpoint, keyPlace, onChoose };
  return (
    <Tabs
      aria-label="What was sent and what came back"
      value={tab}
      onValueChange={onTab}
      tabs={[
        { value: "request", label: "Request", content: <RequestView delivery={delivery} /> },
        { value: "response", label: "Response", content: <ResponseView {...response} /> },
        { value: "event", label: "Event", content: <EventPeek eventId={eventId} /> },
        { value: "flow", label: "Flow", content: <RunWay runId={runId} flowId={flowId} flowVersion={flowVersion} /> },
      ]}
    />
  );
}
