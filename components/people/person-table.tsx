import type { PersonRow } from "#contracts/people.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { type Column, RowLink, Table, TableCell, TableRow } from "#ui/table.tsx";
import { personHref } from "./hrefs.ts";
import { personName } from "./person-name.ts";

const columns: Column[] = [
  { label: "E-mail" },
  { label: "Name", className: "w-[32%]" },
  { label: "First seen", className: "w-32", align: "end" },
  { label: "Last event", className: "w-32", align: "end" },
];

export function PersonTable({ people }: { people: readonly PersonRow[] }) {
  return (
    <Table label="People" columns={columns}>
      {people.map((person) => (
        <TableRow key={person.email}>
          <TableCell>
            <RowLink href={personHref(person.email)} prefetch={false} className="font-medium">
              {person.email}
            </RowLink>
          </TableCell>
          <TableCell label="Name">{personName(person) || "–"}</TableCell>
          <TableCell label="First seen" align="end" className="text-muted">
            <RelativeTime iso={person.firstSeenAt} />
          </TableCell>
          <TableCell label="Last event" align="end" className="text-muted">
            <RelativeTime iso={person.lastEventAt} />
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
