"use client";
import { useQuery } from "@tanstack/react-query";
import { inboxesQuery } from "#client/inbox/inbox.ts";
import type { Inbox } from "#contracts/inbox.ts";
import { CopyButton } from "#ui/copy-button.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { type Column, RowLink, Table, TableCell, TableRow } from "#ui/table.tsx";
import { answerWords } from "./answer-words.ts";
import { NewInbox } from "./new-inbox.tsx";

const columns: Column[] = [
  { label: "Inbox", className: "w-[22%]" },
  { label: "What it answers" },
  { label: "Address", className: "w-[30%] max-lg:hidden" },
  { label: "Made", className: "w-28", align: "end" },
];

/** Receivers of one's own, each with what it answers. */
export function InboxesScreen() {
  const inboxes = useQuery(inboxesQuery);
  return (
    <>
      <PageHeader
        title="Inboxes"
        description="Receivers of your own to try flows with. Each shows what arrives, checks its signature and answers as you say."
        action={<NewInbox />}
      />
      <QueryState query={inboxes} loading={<Skeleton rows={3} />}>
        {(rows) => <InboxTable inboxes={rows} />}
      </QueryState>
    </>
  );
}

function InboxTable({ inboxes }: { inboxes: readonly Inbox[] }) {
  return (
    <Table label="Inboxes" columns={columns}>
      {inboxes.map((inbox) => (
        <TableRow key={inbox.id}>
          <TableCell>
            <RowLink href={`/inboxes/${inbox.id}`} className="font-medium">
              {inbox.name}
            </RowLink>
          </TableCell>
          <TableCell className="text-muted">{answerWords(inbox)}</TableCell>
          <TableCell className="max-lg:hidden!">
            <span className="flex items-center gap-1">
              <span className="truncate font-mono text-muted">{inbox.url}</span>
              <CopyButton text={inbox.url} label={`Copy the address of ${inbox.name}`} className="relative" />
            </span>
          </TableCell>
          <TableCell label="Made" align="end" className="text-muted">
            <RelativeTime iso={inbox.createdAt} />
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
