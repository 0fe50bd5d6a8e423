"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { formatCount } from "#client/format.ts";
import { problemQuery } from "#client/problems/problems.ts";
import { DeliveryTable } from "#components/log/delivery-table.tsx";
import type { FailureGroupDetail } from "#contracts/failure-group.ts";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { FailureChart } from "./failure-chart.tsx";
import { ProblemBadge } from "./problem-badge.tsx";
import { ProblemButtons } from "./problem-buttons.tsx";
import { ProblemFix } from "./problem-fix.tsx";
import { moveSentence, problemTitle, undeliveredWords } from "./problem-words.ts";

export function ProblemScreen({ id }: { id: string }) {
  const problem = useQuery(problemQuery(id));
  const found = problem.data;
  return (
    <>
      <PageHeader
        back={{ href: "/problems", label: "Problems" }}
        title={
          found ? (
            <>
              {problemTitle(found)} <ProblemBadge status={found.status} />
            </>
          ) : (
            "Problem"
          )
        }
        description={found ? undeliveredWords(found) : null}
        action={found ? <ProblemButtons problem={found} /> : null}
      />
      <QueryState query={problem} loading={<Skeleton rows={8} />}>
        {(loaded) => <ProblemView problem={loaded} />}
      </QueryState>
    </>
  );
}

function ProblemView({ problem }: { problem: FailureGroupDetail }) {
  const { count, examples, firstAt, hours, id, lastAt, moves } = problem;
  return (
    <div className="flex flex-col gap-7">
      <ProblemFix problem={problem} />
      <section aria-labelledby="problem-time">
        <h2 id="problem-time" className="mb-2 font-medium">
          Over time
        </h2>
        <p className="mb-2 text-muted">
          Seen in {formatCount(count, "delivery", "deliveries")}, first <RelativeTime iso={firstAt} />, last{" "}
          <RelativeTime iso={lastAt} />.
        </p>
        <FailureChart hours={hours} />
      </section>
      <section aria-labelledby="problem-examples">
        <h2 id="problem-examples" className="mb-2 font-medium">
          Its newest deliveries
        </h2>
        {examples.length === 0 ? (
          <p className="text-muted">
            None belongs to it any more: they fail for another cause now, or are older than what is kept.
          </p>
        ) : (
          <>
            <DeliveryTable label="Its newest deliveries" rows={examples} hrefOf={(each) => `/deliveries/${each}`} />
            <p className="mt-2">
              <Link href={`/deliveries?problemId=${id}`} className="underline hover:text-accent">
                See all in the log
              </Link>
            </p>
          </>
        )}
      </section>
      <section aria-labelledby="problem-history">
        <h2 id="problem-history" className="mb-2 font-medium">
          History
        </h2>
        <ol className="flex flex-col gap-1.5">
          {moves.map((move) => (
            <li key={`${move.at} ${move.kind}`} className="flex flex-wrap gap-x-3">
              <span>{moveSentence(move)}</span>
              <span className="text-muted">
                <RelativeTime iso={move.at} />
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
