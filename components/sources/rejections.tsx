"use client";
import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { formatBytes } from "#client/format.ts";
import { useRejections } from "#client/sources/source-activity.ts";
import type { RejectedRequest } from "#contracts/source.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { RowButton, Table, TableCell, TableRow } from "#ui/table.tsx";
import { RejectionSheet } from "./rejection-sheet.tsx";

const columns = [
  { label: "Why it was rejected" },
  { label: "Topic", className: "w-36" },
  { label: "Answer", className: "w-20" },
  { label: "Size", className: "w-24 max-lg:hidden", align: "end" as const },
  { label: "Received", className: "w-28" },
];

/** What was sent to the source and not taken in, with the reason: here a merchant finds out why nothing arrives. */
export function Rejections({ sourceId }: { sourceId: string }) {
  const rejections = useRejections(sourceId);
  const [chosen, setChosen] = useState<RejectedRequest | null>(null);
  const [open, setOpen] = useState(false);
  function show(rejection: RejectedRequest) {
    setChosen(rejection);
    setOpen(true);
  }
  return (
    <QueryState query={rejections} loading={<Skeleton rows={6} />}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState
            icon={<ShieldCheck />}
            title="Nothing was rejected"
            body="Requests with a wrong signature, an unknown topic or a broken body would be kept here with the reason."
          />
        ) : (
          <>
            <Table label="Rejected requests" columns={columns}>
              {rows.map((rejection) => (
                <TableRow key={rejection.id}>
                  <TableCell title={rejection.message}>
                    <RowButton onClick={() => show(rejection)}>{rejection.message}</RowButton>
                  </TableCell>
                  <TableCell label="Topic">{rejection.topic ?? "–"}</TableCell>
                  <TableCell label="Answer">{rejection.statusCode}</TableCell>
                  <TableCell label="Size" align="end" className="max-lg:hidden">
                    {formatBytes(rejection.bodyBytes)}
                  </TableCell>
                  <TableCell label="Received">
                    <RelativeTime iso={rejection.receivedAt} />
                  </TableCell>
                </TableRow>
              ))}
            </Table>
            <LoadMore query={rejections} />
            {chosen ? <RejectionSheet rejection={chosen} open={open} onOpenChange={setOpen} /> : null}
          </>
        )
      }
    </QueryState>
  );
}
