"use client";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import type { Delivery } from "#contracts/delivery.ts";
import { Table } from "#ui/table.tsx";
import { DeliveryRow } from "./delivery-row.tsx";
import type { ShownColumn } from "./log-columns.tsx";

const rowPx = 37;
const cardPx = 150;
const cardGapPx = 8;
/** How many rows before the end the next page is asked for. */
const nearEnd = 20;

export interface LogTableHandle {
  /** Brings this row into sight and puts the focus on it. */
  focusRow(index: number): void;
}

interface LogTableProps {
  rows: readonly Delivery[];
  columns: readonly ShownColumn[];
  hrefOf: (id: string) => string;
  onOpen: (id: string) => void;
  openId: string | null;
  onNearEnd: () => void;
  handle: RefObject<LogTableHandle | null>;
}

/** A list of any length: only the rows in sight are in the page, with the room of the others above and below them. */
export function LogTable({ rows, columns, hrefOf, onOpen, openId, onNearEnd, handle }: LogTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  const wanted = useRef<number | null>(null);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (isPhone() ? cardPx : rowPx),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
    gap: isPhone() ? cardGapPx : 0,
    scrollMargin,
    scrollPaddingStart: 64,
    scrollPaddingEnd: 64,
  });
  useLayoutEffect(() => {
    const top = box.current?.getBoundingClientRect().top ?? 0;
    setScrollMargin(Math.round(top + window.scrollY));
  }, []);

  const items = virtualizer.getVirtualItems();
  const lastIndex = items.at(-1)?.index ?? -1;
  const isNearEnd = lastIndex >= rows.length - nearEnd;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, onNearEnd]);

  useImperativeHandle(handle, () => ({
    focusRow(index) {
      wanted.current = index;
      virtualizer.scrollToIndex(index);
      focusWanted();
    },
  }));
  function focusWanted() {
    if (wanted.current === null) return;
    const link = box.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] [data-row-target]`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  }
  useEffect(focusWanted);

  const above = (items[0]?.start ?? scrollMargin) - scrollMargin;
  const below = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin);
  return (
    <div ref={box}>
      <Table label="Deliveries, newest first" columns={columns} rowCount={rows.length + 1}>
        <Room height={above} columns={columns.length} />
        {items.map(({ index, key }) => {
          const row = rows[index];
          return row ? (
            <DeliveryRow
              key={key}
              ref={virtualizer.measureElement}
              index={index}
              row={row}
              columns={columns}
              href={hrefOf(row.id)}
              onOpen={onOpen}
              selected={row.id === openId}
            />
          ) : null;
        })}
        <Room height={below} columns={columns.length} />
      </Table>
    </div>
  );
}

/** The room of rows that are not in the page. */
function Room({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={columns} className="p-0" />
    </tr>
  );
}

const isPhone = () => typeof window !== "undefined" && window.matchMedia("(max-width: 639px)").matches;
