import { expect, it } from "vitest";
import type { DryRunResult } from "#contracts/simulation.ts";
import { differenceSentence, dryRunSentence } from "./dry-run-words.ts";

const result: DryRunResult = {
  events: 1204,
  runs: 37,
  skipped: 2,
  notStarted: 1165,
  requests: 74,
  failing: 0,
  incomplete: 0,
  differing: null,
  notes: [],
  lists: { failing: [], differing: [], skipped: [], incomplete: [] },
};

it("sums up a dry run in a sentence", () => {
  expect(dryRunSentence(result)).toBe("Of 1,204 events, 37 would have started a run and sent 74 requests.");
  expect(dryRunSentence({ ...result, events: 1, runs: 1, requests: 1 })).toBe(
    "Of 1 event, 1 would have started a run and sent 1 request.",
  );
  expect(dryRunSentence({ ...result, events: 0 })).toMatch(/^No such event/);
});

it("says how the draft differs from what is live", () => {
  const differing = { same: 30, other_requests: 5, only_draft: 2, only_live: 0 };
  expect(differenceSentence(result)).toBeNull();
  expect(differenceSentence({ ...result, differing })).toBe(
    "7 events differ from the live version: 5 would be sent otherwise, 2 only by the draft.",
  );
  expect(differenceSentence({ ...result, differing: { ...differing, other_requests: 0, only_draft: 0 } })).toBe(
    "The live version would send exactly the same.",
  );
});
