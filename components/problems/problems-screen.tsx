"use client";
import { CircleCheck } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useProblems } from "#client/problems/problems.ts";
import { type FailureGroupStatus, failureGroupStatuses } from "#contracts/failure-group.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { ProblemTable } from "./problem-table.tsx";

const options = [
  { value: "open", label: "Open" },
  { value: "acknowledged", label: "Acknowledged" },
  { value: "resolved", label: "Resolved" },
] as const;

const nothing: Record<FailureGroupStatus, { title: string; body: string }> = {
  open: {
    title: "No open problem",
    body: "When deliveries fail for one cause, they appear here as one problem with what to do about it.",
  },
  acknowledged: {
    title: "Nothing is acknowledged",
    body: "A problem you know of moves here when you acknowledge it. It then gives no more notices.",
  },
  resolved: {
    title: "Nothing is resolved yet",
    body: "A problem ends by itself when deliveries succeed again, or when you say so.",
  },
};

/** What goes wrong, one row a cause. Open first: that is what somebody comes for. */
export function ProblemsScreen() {
  const search = useSearchParams();
  const status = failureGroupStatuses.find((each) => each === search.get("status")) ?? "open";
  const problems = useProblems(status);
  function show(next: FailureGroupStatus) {
    window.history.replaceState(null, "", next === "open" ? "/problems" : `/problems?status=${next}`);
  }
  return (
    <>
      <PageHeader
        title="Problems"
        description="Deliveries that fail for the same cause are one problem: what it is, what it holds up, and how to end it."
      />
      <div className="mb-3">
        <Segmented aria-label="Which problems" value={status} onValueChange={show} options={options} />
      </div>
      <QueryState query={problems} loading={<Skeleton rows={6} rowClassName="h-16" />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={<CircleCheck />} {...nothing[status]} />
          ) : (
            <>
              <ProblemTable problems={rows} />
              <LoadMore query={problems} />
            </>
          )
        }
      </QueryState>
    </>
  );
}
