import { CircleCheck, CircleX, Clock } from "lucide-react";
import type { AlertChannel } from "#contracts/alert-channel.ts";
import { Badge } from "#ui/badge.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Table, TableCell, TableRow } from "#ui/table.tsx";
import { AlertsActions } from "./alerts-actions.tsx";
import { alertKinds } from "./alerts-kinds.ts";

const columns = [
  { label: "Name" },
  { label: "Kind", className: "w-28" },
  { label: "Goes to" },
  { label: "Latest message", className: "w-48" },
  { label: "Actions", className: "w-48", hideLabel: true },
];

export function AlertsTable({ channels }: { channels: readonly AlertChannel[] }) {
  return (
    <Table label="Alert channels" columns={columns}>
      {channels.map((channel) => (
        <TableRow key={channel.id}>
          <TableCell className="font-medium">{channel.name}</TableCell>
          <TableCell label="Kind">{alertKinds[channel.kind].label}</TableCell>
          <TableCell label="Goes to" title={channel.target}>
            {channel.target}
          </TableCell>
          <TableCell label="Latest message">
            <Latest latest={channel.latest} />
          </TableCell>
          <TableCell align="end">
            <AlertsActions channel={channel} />
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

const looks = {
  waiting: { tone: "warn", word: "Trying again", icon: Clock },
  sent: { tone: "ok", word: "Sent", icon: CircleCheck },
  failed: { tone: "bad", word: "Failed", icon: CircleX },
} as const;

function Latest({ latest }: { latest: AlertChannel["latest"] }) {
  if (latest === null) return <span className="text-muted">None yet</span>;
  const firstTry = latest.status === "waiting" && latest.error === null;
  const { icon: Icon, tone, word } = looks[latest.status];
  return (
    <span title={latest.error ?? undefined}>
      <Badge tone={firstTry ? "info" : tone} icon={<Icon aria-hidden />}>
        {firstTry ? "Sending" : word}
      </Badge>{" "}
      <RelativeTime iso={latest.at} />
    </span>
  );
}
