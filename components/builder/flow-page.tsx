"use client";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";
import { flowQuery } from "#client/flows/flow-queries.ts";
import { useInbox } from "#client/inbox/inbox.ts";
import { ErrorState } from "#ui/error-state.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { newDraft } from "./model/new-step.ts";
import { draftOf } from "./saving/news.ts";

// The page shows its frame first; what builds a flow comes while the flow itself is asked for.
const FlowBuilder = dynamic(() => import("./flow-builder.tsx"), { ssr: false, loading: () => <Opening /> });
const ArchivedFlow = dynamic(
  () => import("#components/flows/archived-flow.tsx").then((module) => module.ArchivedFlow),
  { ssr: false, loading: () => <Opening /> },
);

const newFlowPath = "/flows/new";
const back = { href: "/flows", label: "Flows" };

/** The page of a flow that is there; `?step=s1` opens it at that step. */
export function FlowPage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(flowQuery(id));
  const step = useSearchParams().get("step");
  if (data?.status === "archived") return <ArchivedFlow flow={data} />;
  if (data) return <FlowBuilder key={id} flow={data} draft={draftOf(data)} openStep={step} />;
  if (!error) return <Opening />;
  return (
    <>
      <PageHeader back={back} title="Flow" />
      <ErrorState error={error} onRetry={() => refetch()} />
    </>
  );
}

function Opening() {
  return (
    <>
      <PageHeader back={back} title="Flow" />
      <Skeleton rows={10} />
    </>
  );
}

/**
 * The page of a new flow; `?to=inbox` sends it to the store's own inbox. Once saved it carries the flow's own address,
 * so coming back to it in the browser's history is coming back to that flow.
 */
export function NewFlowPage() {
  const search = useSearchParams();
  const pathname = usePathname();
  const [cameTo] = useState(pathname);
  const [isToInbox] = useState(() => search.get("to") === "inbox");
  const savedId = cameTo.startsWith(newFlowPath) ? null : cameTo.split("/").at(-1);
  if (savedId) return <FlowPage id={savedId} />;
  return isToInbox ? <NewFlowToInbox /> : <NewFlow inboxUrl={null} />;
}

function NewFlow({ inboxUrl }: { inboxUrl: string | null }) {
  const [draft] = useState(() => newDraft(inboxUrl));
  return <FlowBuilder flow={null} draft={draft} />;
}

function NewFlowToInbox() {
  const inbox = useInbox();
  if (inbox.isPending) return <Opening />;
  return <NewFlow inboxUrl={inbox.data?.url ?? null} />;
}
