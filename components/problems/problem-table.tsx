"use client";
import { formatNumber } from "#client/format.ts";
import type { FailureGroup } from "#contracts/failure-group.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { type Column, RowLink, Table, TableCell, TableRow } from "#ui/table.tsx";
import { atRiskWords, problemTitle } from "./problem-words.ts";

const columns: Column[] = [
  { label: "Problem" },
  { label: "Flow", className: "w-[18%] max-lg:hidden" },
  { label: "Undelivered", className: "w-28", align: "end" },
  { label: "At risk", className: "w-36", align: "end" },
  { label: "Seen in all", className: "w-24 max-lg:hidden", align: "end" },
  { label: "First", className: "w-28 max-lg:hidden", align: "end" },
  { label: "Last", className: "w-28", align: "end" },
];

export function ProblemTable({ problems }: { problems: readonly FailureGroup[] }) {
  return (
    <Table label="Problems, what opened last first" columns={columns}>
      {problems.map((problem) => (
        <TableRow key={problem.id}>
          <TableCell className="py-2 whitespace-normal">
            <span className="flex flex-col">
              <RowLink href={`/problems/${problem.id}`} className="font-medium wrap-anywhere">
                {problemTitle(problem)}
              </RowLink>
              <span className="text-muted wrap-anywhere">{problem.explanation.why}</span>
            </span>
          </TableCell>
          <TableCell label="Flow" className="text-muted max-lg:hidden">
            {problem.flowName}
          </TableCell>
          <TableCell label="Undelivered" align="end" className="tabular-nums">
            {formatNumber(problem.failed + problem.waiting)}
          </TableCell>
          <TableCell label="At risk" align="end" className="tabular-nums">
            {atRiskWords(problem) || "–"}
          </TableCell>
          <TableCell label="Seen in all" align="end" className="text-muted tabular-nums max-lg:hidden">
            {formatNumber(problem.count)}
          </TableCell>
          <TableCell label="First" align="end" className="text-muted max-lg:hidden">
            <RelativeTime iso={problem.firstAt} />
          </TableCell>
          <TableCell label="Last" align="end" className="text-muted">
            <RelativeTime iso={problem.lastAt} />
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
