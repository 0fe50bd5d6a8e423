import { expect, it } from "vitest";
import { standingWords } from "./standing-words.ts";

it.each([
  [0, 0, null],
  [1, 0, "1 run that is held stays on the version it began with."],
  [0, 1, "1 run that is waiting stays on the version it began with."],
  [2, 0, "2 runs that are held stay on the version they began with."],
  [0, 1200, "1,200 runs that are waiting stay on the version they began with."],
  [3, 4, "7 runs that are waiting (3 of them held) stay on the version they began with."],
])("says what becomes of %i held and %i waiting runs", (held, waiting, words) =>
  expect(standingWords({ held, waiting })).toBe(words),
);
