import { expect, it } from "vitest";
import { trialWarnings } from "./trial-warnings.ts";

it("warns of what a dry run found, and of nothing else", () => {
  expect(trialWarnings({ failing: 0, incomplete: 0 })).toEqual([]);
  expect(trialWarnings({ failing: 1, incomplete: 1200 })).toEqual([
    "1 run would have failed: a request cannot be made from the event.",
    "1,200 runs would have lacked a variable that the templates name.",
  ]);
});
