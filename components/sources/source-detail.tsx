"use client";
import { useSource } from "#client/sources/sources.ts";
import type { Source } from "#contracts/source.ts";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { HowToSend } from "./how-to-send.tsx";
import { Rejections } from "./rejections.tsx";
import { ShopifySetup } from "./shopify-setup.tsx";
import { SourceActions } from "./source-actions.tsx";
import { SourceEvents } from "./source-events.tsx";
import { SourceFacts } from "./source-facts.tsx";
import { kindLooks } from "./source-kinds.ts";
import { SourceStateBadge } from "./source-state-badge.tsx";

const back = { href: "/sources", label: "Sources" };

export function SourceDetail({ sourceId }: { sourceId: string }) {
  const source = useSource(sourceId);
  return (
    <>
      {source.data ? null : <PageHeader back={back} title="Source" />}
      <QueryState query={source} loading={<Skeleton rows={8} />}>
        {(found) => <LoadedSource source={found} />}
      </QueryState>
    </>
  );
}

function LoadedSource({ source }: { source: Source }) {
  const isSettingUp = source.kind === "shopify" && !source.hasSecret;
  return (
    <>
      <PageHeader
        back={back}
        title={
          <>
            {source.name}
            <SourceStateBadge source={source} />
          </>
        }
        description={kindLooks[source.kind].description}
        action={<SourceActions source={source} />}
      />
      <div className="flex flex-col gap-6">
        {isSettingUp ? <ShopifySetup source={source} /> : <HowToSend source={source} />}
        <SourceFacts source={source} />
        <Tabs
          aria-label="What came in"
          tabs={[
            { value: "events", label: "Recent events", content: <SourceEvents sourceId={source.id} /> },
            { value: "rejected", label: "Rejected requests", content: <Rejections sourceId={source.id} /> },
          ]}
        />
      </div>
    </>
  );
}
