"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { problemSentence } from "#client/problem-sentence.ts";
import { Button } from "./button.tsx";
import { ErrorState } from "./error-state.tsx";
import { Notice } from "./notice.tsx";

interface QueryStateProps<Data> {
  query: Pick<UseQueryResult<Data>, "data" | "error" | "refetch" | "isRefetchError">;
  /** Shown until the first answer; as high as what will come. */
  loading: ReactNode;
  children: (data: Data) => ReactNode;
}

/** Loading, failed, there, or there but not refreshed: the states every list and panel goes through. */
export function QueryState<Data>({ query, loading, children }: QueryStateProps<Data>) {
  const retry = () => void query.refetch();
  if (query.data === undefined) return query.error ? <ErrorState error={query.error} onRetry={retry} /> : loading;
  return (
    <>
      {query.isRefetchError ? (
        <Notice
          tone="warn"
          className="mb-3"
          title="This may be out of date"
          action={
            <Button size="sm" onClick={retry}>
              Try again
            </Button>
          }
        >
          {problemSentence(query.error)}
        </Notice>
      ) : null}
      {children(query.data)}
    </>
  );
}
