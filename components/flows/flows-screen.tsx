"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Archive, BookOpen, Plus, Workflow } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { flowsQuery } from "#client/flows/flow-queries.ts";
import { ImportButton } from "#components/flow-files/import-button.tsx";
import { useCanEdit } from "#components/frame/me-context.tsx";
import { LinkButton } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { FlowTable } from "./flow-table.tsx";
import { heldRefreshMs } from "./held-link.tsx";

const shown = [
  { value: "current", label: "In use" },
  { value: "archived", label: "Archived" },
] as const;

/** The flows of the store; `?show=archived` those that were put away. */
export function FlowsScreen() {
  const canEdit = useCanEdit();
  const show = useSearchParams().get("show") === "archived" ? "archived" : "current";
  const query = useInfiniteQuery({
    ...flowsQuery(show === "archived" ? "archived" : undefined),
    refetchInterval: heldRefreshMs,
  });
  // The empty page offers the same links in its middle.
  const isEmpty = show === "current" && query.data?.length === 0;
  return (
    <>
      <PageHeader
        title="Flows"
        description="When something happens in your shop, tell another tool."
        action={
          <>
            {canEdit ? <ImportButton /> : null}
            {isEmpty ? null : <StartLinks canEdit={canEdit} />}
          </>
        }
      />
      <div className="mb-3">
        <Segmented
          aria-label="Which flows"
          value={show}
          options={shown}
          onValueChange={(next) =>
            window.history.replaceState(null, "", next === "archived" ? "/flows?show=archived" : "/flows")
          }
        />
      </div>
      <QueryState query={query} loading={<Skeleton rows={6} />}>
        {(flows) =>
          flows.length > 0 ? (
            <>
              <FlowTable flows={flows} />
              <LoadMore query={query} />
            </>
          ) : show === "archived" ? (
            <EmptyState
              icon={<Archive />}
              title="Nothing is archived"
              body="A flow that is archived starts no more runs. It is kept here with its history, and can be brought back."
            />
          ) : (
            <EmptyState
              icon={<Workflow />}
              title="No flow yet"
              body="A flow says when something is sent, where it goes and what it says. The first one takes two minutes."
              action={<StartLinks canEdit={canEdit} />}
            />
          )
        }
      </QueryState>
    </>
  );
}

function StartLinks({ canEdit }: { canEdit: boolean }) {
  return (
    <>
      <LinkButton icon={<BookOpen aria-hidden />} href="/recipes">
        {canEdit ? "Start from a recipe" : "Recipes"}
      </LinkButton>
      {canEdit ? (
        <LinkButton variant="primary" icon={<Plus aria-hidden />} href="/flows/new">
          New flow
        </LinkButton>
      ) : null}
    </>
  );
}
