import { expect, test } from "vitest";
import { canvasCommand, historyCommand } from "./canvas-keys.ts";

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test.each([
  [{ key: "ArrowDown" }, { kind: "walk", direction: "down" }],
  [
    { key: "ArrowLeft", altKey: true },
    { kind: "move", direction: "left" },
  ],
  [{ key: "a" }, { kind: "add" }],
  [{ key: "+", shiftKey: true }, { kind: "add" }],
  [{ key: "?", shiftKey: true }, { kind: "help" }],
  [{ key: "d", ctrlKey: true }, { kind: "duplicate" }],
  [{ key: "d", metaKey: true }, { kind: "duplicate" }],
  [{ key: "Delete" }, { kind: "remove" }],
  [{ key: "a", ctrlKey: true }, null],
  [{ key: "d" }, null],
  [{ key: "Tab" }, null],
])("%j asks for %j", (pressed, command) => {
  expect(canvasCommand({ ...none, ...pressed })).toEqual(command);
});

test.each([
  [{ key: "z", ctrlKey: true }, "undo"],
  [{ key: "Z", metaKey: true, shiftKey: true }, "redo"],
  [{ key: "y", ctrlKey: true }, "redo"],
  [{ key: "z" }, null],
])("%j asks for %s", (pressed, command) => {
  expect(historyCommand({ ...none, ...pressed })).toBe(command);
});
