import type { Direction } from "./walk.ts";

interface Pressed {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** What a key asks of the step one is at. */
export type CanvasCommand =
  | { kind: "walk" | "move"; direction: Direction }
  | { kind: "first" | "last" | "open" | "add" | "duplicate" | "remove" | "carry" | "cancel" | "fit" | "help" };

const arrows: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

const plain: Record<string, Exclude<CanvasCommand["kind"], "walk" | "move" | "duplicate">> = {
  Home: "first",
  End: "last",
  Enter: "open",
  " ": "open",
  a: "add",
  A: "add",
  "+": "add",
  m: "carry",
  M: "carry",
  Delete: "remove",
  Backspace: "remove",
  Escape: "cancel",
  "0": "fit",
  "?": "help",
};

/** The command of a key on the canvas; null for keys that belong to somebody else. */
export function canvasCommand({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): CanvasCommand | null {
  const direction = arrows[key];
  if (direction) {
    if (ctrlKey || metaKey || shiftKey) return null;
    return { kind: altKey ? "move" : "walk", direction };
  }
  if (ctrlKey || metaKey) return key.toLowerCase() === "d" && !altKey && !shiftKey ? { kind: "duplicate" } : null;
  const kind = plain[key];
  return kind && !altKey ? { kind } : null;
}

/** Undo and redo, wherever on the page one is; null for everything else. */
export function historyCommand({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): "undo" | "redo" | null {
  if (altKey || ctrlKey === metaKey) return null;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" && ctrlKey ? "redo" : null;
}
