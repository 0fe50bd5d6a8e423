import Link from "next/link";
import type { Secret } from "#contracts/secret.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Table, TableCell, TableRow } from "#ui/table.tsx";
import { SecretActions } from "./secret-actions.tsx";

const columns = [
  { label: "Name" },
  { label: "Used by" },
  { label: "Changed", className: "w-32" },
  { label: "Actions", className: "w-14", hideLabel: true },
];

export function SecretTable({ secrets }: { secrets: readonly Secret[] }) {
  return (
    <Table label="Secrets" columns={columns}>
      {secrets.map((secret) => (
        <TableRow key={secret.id}>
          <TableCell className="font-mono">{secret.name}</TableCell>
          <TableCell label="Used by">
            <UsedBy secret={secret} />
          </TableCell>
          <TableCell label="Changed">
            <RelativeTime iso={secret.updatedAt} />
          </TableCell>
          <TableCell align="end">
            <SecretActions secret={secret} />
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

function UsedBy({ secret }: { secret: Secret }) {
  if (secret.usedBy.length === 0) return <span className="text-muted">No flow</span>;
  return secret.usedBy.map(({ flowId, flowName }, index) => (
    <span key={flowId}>
      {index > 0 ? ", " : null}
      <Link href={`/flows/${flowId}`} className="rounded-control text-accent underline-offset-2 hover:underline">
        {flowName}
      </Link>
    </span>
  ));
}
