"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { BookOpen, Plus, Workflow } from "lucide-react";
import { flowsQuery } from "#client/flows/flow-queries.ts";
import { ImportButton } from "#components/flow-files/import-button.tsx";
import { useCanEdit } from "#components/frame/me-context.tsx";
import { Button, LinkButton } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { ErrorState } from "#ui/error-state.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { FlowTable } from "./flow-table.tsx";

export function FlowsScreen() {
  const canEdit = useCanEdit();
  const query = useInfiniteQuery(flowsQuery());
  const recipes = (
    <LinkButton icon={<BookOpen aria-hidden />} href="/recipes">
      {canEdit ? "Start from a recipe" : "Recipes"}
    </LinkButton>
  );
  const create = canEdit ? (
    <LinkButton variant="primary" icon={<Plus aria-hidden />} href="/flows/new">
      New flow
    </LinkButton>
  ) : null;
  const flows = query.data?.filter((flow) => flow.status !== "archived");
  return (
    <>
      <PageHeader
        title="Flows"
        description="When something happens in your shop, tell another tool."
        action={
          <>
            {canEdit ? <ImportButton /> : null}
            {recipes}
            {create}
          </>
        }
      />
      {query.isPending ? (
        <Skeleton rows={6} />
      ) : !flows ? (
        <ErrorState error={query.error} onRetry={() => query.refetch()} />
      ) : flows.length === 0 ? (
        <EmptyState
          icon={<Workflow />}
          title="No flow yet"
          body="A flow says when something is sent, where it goes and what it says. The first one takes two minutes."
          action={
            <>
              {recipes}
              {create}
            </>
          }
        />
      ) : (
        <>
          <FlowTable flows={flows} />
          {query.hasNextPage ? (
            <div className="mt-4 flex justify-center">
              <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                Load more
              </Button>
            </div>
          ) : null}
        </>
      )}
    </>
  );
}
