import type { Draft } from "./draft.ts";
import type { NodeId } from "./node-id.ts";

/** A draft, and what was chosen on the canvas when it was there. */
export interface Moment {
  draft: Draft;
  selected: NodeId | null;
}

export interface History {
  past: readonly Moment[];
  present: Moment;
  future: readonly Moment[];
  /** What the last change was made to, and when: more of the same soon after belongs to it. */
  last: { key: string; atMs: number } | null;
}

const momentsKept = 200;
const coalesceMs = 1_500;

export function startHistory(draft: Draft, selected: NodeId | null = null): History {
  return { past: [], present: { draft, selected }, future: [], last: null };
}

/** What is chosen changes without being a step of the history. */
export function select(history: History, selected: NodeId | null): History {
  return history.present.selected === selected
    ? history
    : { ...history, present: { ...history.present, selected }, last: null };
}

/**
 * A change. Changes with the same `key` that follow within 1.5 s of each other, as in typing, are undone together;
 * one without a key always stands alone.
 */
export function record(history: History, next: Moment, atMs: number, key: string | null = null): History {
  const { past, present, last } = history;
  if (next.draft === present.draft) return select(history, next.selected);
  const continues = key !== null && last !== null && last.key === key && atMs - last.atMs < coalesceMs;
  return {
    past: continues ? past : [...past, present].slice(-momentsKept),
    present: next,
    future: [],
    last: key === null ? null : { key, atMs },
  };
}

export function undo(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    last: null,
  };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future, last: null };
}
