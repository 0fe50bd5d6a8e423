import { clsx } from "clsx";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

export interface Column {
  label: string;
  align?: "end";
  /** The label is for screen readers only, e.g. over a column of buttons. */
  hideLabel?: boolean;
  /** Width or visibility, e.g. "w-32" or "max-lg:hidden" (give its cells the latter too). */
  className?: string;
}

interface TableProps {
  /** What is listed; read out by screen readers. */
  label: string;
  columns: readonly Column[];
  /** With its head, where not all rows are in the page; then each row says its `aria-rowindex`. */
  rowCount?: number;
  children: ReactNode;
}

/**
 * Rows of 36 px; on phones every row is a card in which each cell stands behind its column's label.
 * Columns without a width share what the others leave, so nothing jumps when rows arrive.
 */
export function Table({ label, columns, rowCount, children }: TableProps) {
  return (
    <table aria-rowcount={rowCount} className="w-full border-collapse text-left text-sm max-sm:block sm:table-fixed">
      <caption className="sr-only">{label}</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-b">
          {columns.map((column) => (
            <th
              key={column.label}
              scope="col"
              className={clsx(
                "h-8 whitespace-nowrap px-2 font-medium text-muted first:pl-3 last:pr-3",
                column.align === "end" && "text-right",
                column.className,
              )}
            >
              {column.hideLabel ? <span className="sr-only">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:flex max-sm:flex-col max-sm:gap-2">{children}</tbody>
    </table>
  );
}

export function TableRow({ selected = false, className, ...rest }: { selected?: boolean } & ComponentProps<"tr">) {
  return (
    <tr
      {...rest}
      data-selected={selected || undefined}
      className={clsx(
        "relative border-b transition-colors duration-120 has-data-row-target:hover:bg-hover",
        "data-selected:bg-accent-soft max-sm:flex max-sm:flex-col max-sm:gap-1 max-sm:rounded-card max-sm:border max-sm:bg-surface max-sm:p-3",
        className,
      )}
    />
  );
}

interface TableCellProps extends Omit<ComponentProps<"td">, "align"> {
  /** The column's label, shown before the value on phones; without one the cell stands alone there. */
  label?: string;
  align?: "end";
}

export function TableCell({ label, align, className, children, ...rest }: TableCellProps) {
  return (
    <td
      {...rest}
      className={clsx(
        "h-9 truncate px-2 first:pl-3 last:pr-3 max-sm:flex max-sm:h-auto max-sm:items-center max-sm:justify-between max-sm:gap-3 max-sm:whitespace-normal max-sm:p-0! max-sm:empty:hidden",
        align === "end" && "sm:text-right",
        className,
      )}
    >
      {label ? <span className="shrink-0 font-normal font-sans text-muted sm:hidden">{label}</span> : null}
      {label ? <span className="min-w-0 max-sm:text-right max-sm:wrap-anywhere">{children}</span> : children}
    </td>
  );
}

const rowTarget =
  "rounded-control after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-control focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2";

/** The link that makes its whole row clickable; one a row. Buttons in the row need `relative` to stay above it. */
export function RowLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link {...rest} data-row-target className={clsx(rowTarget, className)} />;
}

/** As RowLink, for rows that open something on the same page. */
export function RowButton({ className, ...rest }: ComponentProps<"button">) {
  return (
    <button
      {...rest}
      type="button"
      data-row-target
      className={clsx("max-w-full truncate text-left max-sm:whitespace-normal", rowTarget, className)}
    />
  );
}
