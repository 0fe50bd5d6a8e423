import Link from "next/link";
import { formatNumber } from "#client/format.ts";
import type { Overview } from "#contracts/overview.ts";
import { StatusBadge } from "#ui/status-badge.tsx";
import { Table, TableCell, TableRow } from "#ui/table.tsx";
import { lastWords, successRate } from "./figure-words.ts";
import { endedHref } from "./log-links.ts";
import { shownPeriod } from "./shown-period.ts";

const columns = [
  { label: "Flow" },
  { label: "Status", className: "w-28" },
  { label: "Delivered", align: "end", className: "w-28" },
  { label: "Failed", align: "end", className: "w-24" },
  { label: "Success rate", align: "end", className: "w-32" },
  { label: "Share of all", className: "w-40 max-lg:hidden" },
] as const;

/** The flows in which most deliveries ended. */
export function BusiestFlows({ overview }: { overview: Overview }) {
  const { flows, range, total } = overview;
  const shown = shownPeriod(overview);
  const all = total.delivered + total.failed + total.skipped + total.cancelled;
  if (flows.length === 0) return null;
  return (
    <section aria-labelledby="busiest-flows">
      <h2 id="busiest-flows" className="mb-2 font-medium text-lg">
        Flows by volume
      </h2>
      <Table label={`Flows by deliveries of ${lastWords(range)}`} columns={columns}>
        {flows.map((flow) => (
          <TableRow key={flow.id}>
            <TableCell>
              <Link href={`/flows/${flow.id}`} className={link}>
                {flow.name}
              </Link>
            </TableCell>
            <TableCell label="Status">
              <StatusBadge status={flow.status} />
            </TableCell>
            <TableCell label="Delivered" align="end">
              <Link href={endedHref("delivered", shown, flow.id)} className={link}>
                {formatNumber(flow.delivered)}
              </Link>
            </TableCell>
            <TableCell label="Failed" align="end">
              <Link href={endedHref("failed", shown, flow.id)} className={link}>
                {formatNumber(flow.failed)}
              </Link>
            </TableCell>
            <TableCell label="Success rate" align="end">
              {successRate(flow)}
            </TableCell>
            <TableCell label="Share of all" className="max-lg:hidden">
              <ShareBar share={all === 0 ? 0 : (flow.delivered + flow.failed + flow.other) / all} />
            </TableCell>
          </TableRow>
        ))}
      </Table>
    </section>
  );
}

const link = "rounded-control text-accent underline-offset-2 hover:underline";

function ShareBar({ share }: { share: number }) {
  const percent = Math.round(share * 100);
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className="h-1.5 flex-1 overflow-hidden rounded-control bg-idle-soft">
        <span className="block h-full bg-accent" style={{ width: `${percent}%` }} />
      </span>
      <span className="w-10 text-right text-muted">{percent} %</span>
    </span>
  );
}
