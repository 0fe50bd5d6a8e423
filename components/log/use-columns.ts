"use client";
import { useCallback, useSyncExternalStore } from "react";
import { type LogColumnId, logColumns, usualColumns } from "./log-columns.tsx";

const key = "hookline.log.columns";
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The columns this person chose, kept in the browser. */
export function useColumns(): { ids: readonly string[]; choose: (ids: readonly string[]) => void } {
  const kept = useSyncExternalStore(
    subscribe,
    () => window.localStorage.getItem(key),
    () => null,
  );
  const choose = useCallback((ids: readonly string[]) => {
    window.localStorage.setItem(key, ids.join(","));
    for (const listener of listeners) listener();
  }, []);
  return { ids: kept === null ? usualColumns : readColumns(kept), choose };
}

/** "status,flow" → the columns there are; unknown names are left out. */
function readColumns(text: string): LogColumnId[] {
  const named = text.split(",");
  return logColumns.map(({ id }) => id).filter((id) => named.includes(id));
}
