"use client";
import { Webhook } from "lucide-react";
import { useEndpoints } from "#client/endpoints/endpoints.ts";
import type { Endpoint } from "#contracts/endpoint.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { Table, TableCell, TableRow } from "#ui/table.tsx";
import { HowToVerify } from "./how-to-verify.tsx";
import { RotateSecret } from "./rotate-secret.tsx";

export function EndpointsPage() {
  const endpoints = useEndpoints();
  return (
    <>
      <PageHeader
        title="Endpoints"
        description="The servers your flows send to. Each has a signing secret of its own."
      />
      <QueryState query={endpoints} loading={<Skeleton rows={4} className="pt-8" />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              icon={<Webhook />}
              title="No endpoint yet"
              body="An endpoint appears by itself when a flow first sends to its address."
            />
          ) : (
            <>
              <EndpointTable endpoints={rows} />
              <LoadMore query={endpoints} />
              <HowToVerify />
            </>
          )
        }
      </QueryState>
    </>
  );
}

const columns = [
  { label: "Address" },
  { label: "Status", className: "w-28" },
  { label: "Failing since", className: "w-32" },
  { label: "First used", className: "w-32" },
  { label: "Signing secret", className: "w-52", hideLabel: true },
];

function EndpointTable({ endpoints }: { endpoints: readonly Endpoint[] }) {
  return (
    <Table label="Endpoints" columns={columns}>
      {endpoints.map((endpoint) => (
        <TableRow key={endpoint.id}>
          <TableCell title={endpoint.origin} className="font-medium">
            {endpoint.origin}
          </TableCell>
          <TableCell label="Status">
            <StatusBadge status={endpoint.status} />
          </TableCell>
          <TableCell label="Failing since">
            {endpoint.failingSince ? <RelativeTime iso={endpoint.failingSince} /> : "–"}
          </TableCell>
          <TableCell label="First used">
            <RelativeTime iso={endpoint.createdAt} />
          </TableCell>
          <TableCell align="end">
            <RotateSecret endpoint={endpoint} />
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
