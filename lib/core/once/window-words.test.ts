import { expect, it } from "vitest";
import { hoursInWords } from "./window-words.ts";

it.each([
  [1, "hour"],
  [5, "5 hours"],
  [24, "day"],
  [36, "36 hours"],
  [720, "30 days"],
])("%i hours are a window of %s", (hours, words) => expect(hoursInWords(hours)).toBe(words));
