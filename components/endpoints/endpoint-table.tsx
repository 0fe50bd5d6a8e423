import { formatMeasured, formatNumber } from "#client/format.ts";
import type { EndpointListed } from "#contracts/endpoint.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { RowLink, Table, TableCell, TableRow } from "#ui/table.tsx";

const columns = [
  { label: "Address" },
  { label: "Status", className: "w-28" },
  { label: "Held", align: "end", className: "w-20" },
  { label: "Requests, 24 h", align: "end", className: "w-32" },
  { label: "Failed", align: "end", className: "w-20" },
  { label: "Half within", align: "end", className: "w-24 max-lg:hidden" },
  { label: "95 % within", align: "end", className: "w-28 max-lg:hidden" },
  { label: "First failed", className: "w-32 max-md:hidden", align: "end" },
] as const;

export function EndpointTable({ endpoints }: { endpoints: readonly EndpointListed[] }) {
  return (
    <Table label="Endpoints" columns={columns}>
      {endpoints.map(({ failingSince, held, id, lastDay, origin, status }) => (
        <TableRow key={id}>
          <TableCell title={origin} className="font-medium">
            <RowLink href={`/endpoints/${id}`}>{endpointName(origin)}</RowLink>
          </TableCell>
          <TableCell label="Status">
            <StatusBadge status={status} />
          </TableCell>
          <TableCell label="Held" align="end">
            {formatNumber(held)}
          </TableCell>
          <TableCell label="Requests, 24 h" align="end">
            {formatNumber(lastDay.attempts)}
          </TableCell>
          <TableCell label="Failed" align="end">
            {formatNumber(lastDay.failed)}
          </TableCell>
          <TableCell label="Half within" align="end" className="max-lg:hidden">
            {formatMeasured(lastDay.p50Ms)}
          </TableCell>
          <TableCell label="95 % within" align="end" className="max-lg:hidden">
            {formatMeasured(lastDay.p95Ms)}
          </TableCell>
          <TableCell label="First failed" align="end" className="max-md:hidden">
            {failingSince ? <RelativeTime iso={failingSince} /> : "–"}
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
