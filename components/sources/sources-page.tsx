"use client";
import { Cable, Plus } from "lucide-react";
import { useSources } from "#client/sources/sources.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Source } from "#contracts/source.ts";
import { LinkButton } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { RowLink, Table, TableCell, TableRow } from "#ui/table.tsx";
import { kindLooks } from "./source-kinds.ts";
import { SourceStateBadge } from "./source-state-badge.tsx";

export function SourcesPage() {
  const sources = useSources();
  const canEdit = useCanEdit();
  const connect = canEdit ? (
    <LinkButton href="/sources/new" variant="primary" icon={<Plus aria-hidden />}>
      Connect a source
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader
        title="Sources"
        description="Where your events come from."
        action={sources.data?.length ? connect : null}
      />
      <QueryState query={sources} loading={<Skeleton rows={4} className="pt-8" />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              icon={<Cable />}
              title="No source yet"
              body="Connect your shop, and every order it takes comes in here within a second."
              action={connect}
            />
          ) : (
            <>
              <SourceTable sources={rows} />
              <LoadMore query={sources} />
            </>
          )
        }
      </QueryState>
    </>
  );
}

const columns = [
  { label: "Name" },
  { label: "Kind", className: "w-32" },
  { label: "State", className: "w-56" },
  { label: "Last event", className: "w-32" },
  { label: "Last rejected", className: "w-32" },
];

function SourceTable({ sources }: { sources: readonly Source[] }) {
  return (
    <Table label="Sources" columns={columns}>
      {sources.map((source) => (
        <TableRow key={source.id}>
          <TableCell>
            <RowLink href={`/sources/${source.id}`} className="font-medium">
              {source.name}
            </RowLink>
          </TableCell>
          <TableCell label="Kind">{kindLooks[source.kind].label}</TableCell>
          <TableCell label="State">
            <SourceStateBadge source={source} />
          </TableCell>
          <TableCell label="Last event">
            {source.lastEventAt ? <RelativeTime iso={source.lastEventAt} /> : "Never"}
          </TableCell>
          <TableCell label="Last rejected">
            {source.lastRejectionAt ? <RelativeTime iso={source.lastRejectionAt} /> : "Never"}
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
