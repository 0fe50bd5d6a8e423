import type { RowResult } from "./evaluate-filter.ts";

/** A row of a filter as it is kept and shown: what was compared, in words, and how it turned out. */
export interface ComparedRow {
  path: string;
  op: string;
  match: boolean;
  message: string;
}

const rowsKept = 50;

export function comparedRows(explain: readonly RowResult[]): ComparedRow[] {
  return explain
    .slice(0, rowsKept)
    .map(({ match, op, path, reason }) => ({ path, op, match, message: reason.message }));
}
