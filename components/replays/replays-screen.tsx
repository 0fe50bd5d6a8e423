"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { replaysQuery } from "#client/replays/replays.ts";
import type { Replay } from "#contracts/replay.ts";
import { LinkButton } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { type Column, RowLink, Table, TableCell, TableRow } from "#ui/table.tsx";
import { ReplayProgress } from "./replay-progress.tsx";
import { replayTitle } from "./replay-words.ts";

const columns: Column[] = [
  { label: "Replay" },
  { label: "Status", className: "w-28" },
  { label: "How far", className: "w-[34%]" },
  { label: "By", className: "w-32 max-lg:hidden" },
  { label: "Started", className: "w-28", align: "end" },
];

/** Every time many deliveries were sent again, newest first; those under way with how far they are. */
export function ReplaysScreen() {
  const replays = useInfiniteQuery(replaysQuery());
  return (
    <>
      <PageHeader
        back={{ href: "/deliveries", label: "Deliveries" }}
        title="Replays"
        description="Deliveries sent again in bulk. Each goes on by itself; several may run at once."
      />
      <QueryState query={replays} loading={<Skeleton rows={6} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              icon={<RotateCw />}
              title="Nothing was replayed yet"
              body="Narrow the log to what should be sent again, then choose Replay there."
              action={<LinkButton href="/deliveries?status=failed">See what failed</LinkButton>}
            />
          ) : (
            <>
              <ReplayTable replays={rows} />
              <LoadMore query={replays} />
            </>
          )
        }
      </QueryState>
    </>
  );
}

function ReplayTable({ replays }: { replays: readonly Replay[] }) {
  return (
    <Table label="Replays, newest first" columns={columns}>
      {replays.map((replay) => (
        <TableRow key={replay.id}>
          <TableCell>
            <RowLink href={`/replays/${replay.id}`} className="font-medium">
              {replayTitle(replay)}
            </RowLink>
          </TableCell>
          <TableCell label="Status">
            <StatusBadge status={replay.status} />
          </TableCell>
          <TableCell className="py-1.5">
            <ReplayProgress replay={replay} />
          </TableCell>
          <TableCell label="By" className="text-muted max-lg:hidden">
            {replay.createdBy}
          </TableCell>
          <TableCell label="Started" align="end" className="text-muted">
            <RelativeTime iso={replay.createdAt} />
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
