import { expect, test } from "vitest";
import { replaceBetweenMarkers } from "./document.ts";

const text = "Before\n<!-- npm run bench -- --write: from here -->\nold\n<!-- to here -->\nAfter\n";

test("only what stands between the markers changes, also the second time", () => {
  const once = replaceBetweenMarkers(text, "npm run bench", "new");
  expect(once).toBe("Before\n<!-- npm run bench -- --write: from here -->\n\nnew\n\n<!-- to here -->\nAfter\n");
  expect(replaceBetweenMarkers(once, "npm run bench", "new")).toBe(once);
});

test("a page without the command's markers is left alone", () => {
  expect(() => replaceBetweenMarkers("Before", "npm run bench", "new")).toThrow("missing");
  expect(() => replaceBetweenMarkers(text, "npm run other", "new")).toThrow("missing");
});

test("each command has a place of its own in a page", () => {
  const both = `${text}${text.replace("npm run bench", "npm run other")}`;
  const written = replaceBetweenMarkers(both, "npm run other", "new");
  expect(written.startsWith(text)).toBe(true);
  expect(written.slice(text.length)).toContain("\n\nnew\n\n<!-- to here -->");
});
