"use client";
import { useQuery } from "@tanstack/react-query";
import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";
import { flowQuery } from "#client/flows/flow-queries.ts";
import { useInbox } from "#client/inbox/inbox.ts";
import type { Flow } from "#contracts/flow.ts";
import { ErrorState } from "#ui/error-state.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { DefinitionView } from "./definition-view.tsx";
import { FlowEditor } from "./flow-editor.tsx";
import { fitsForm } from "./flow-form.ts";
import { newFlowForm } from "./new-flow.ts";

const newFlowPath = "/flows/new";
const back = { href: "/flows", label: "Flows" };

/** The page of a flow that is there. */
export function FlowPage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(flowQuery(id));
  if (data && !fitsForm(data.definition)) return <FlowToRead flow={data} />;
  if (data) return <FlowEditor key={id} flow={data} suggestion={newFlowForm(null)} />;
  return (
    <>
      <PageHeader back={back} title="Flow" />
      {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={10} />}
    </>
  );
}

function FlowToRead({ flow }: { flow: Flow }) {
  return (
    <>
      <PageHeader back={back} title={flow.name} />
      <Notice className="mb-4">This flow has steps that this form cannot change, so it is shown to read.</Notice>
      <DefinitionView definition={flow.definition} />
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
  return isToInbox ? <NewFlowToInbox /> : <FlowEditor flow={null} suggestion={newFlowForm(null)} />;
}

function NewFlowToInbox() {
  const inbox = useInbox();
  if (inbox.isPending)
    return (
      <>
        <PageHeader back={back} title="New flow" />
        <Skeleton rows={10} />
      </>
    );
  return <FlowEditor flow={null} suggestion={newFlowForm(inbox.data?.url ?? null)} />;
}
