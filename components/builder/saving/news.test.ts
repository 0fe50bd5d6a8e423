import { expect, test } from "vitest";
import { newDraft } from "#components/builder/model/new-step.ts";
import type { Flow } from "#contracts/flow.ts";
import { judgeNews } from "./news.ts";

const flow: Flow = {
  ...newDraft(null),
  id: "0199",
  status: "draft",
  pauseMode: null,
  liveVersion: null,
  hasUnpublishedChanges: true,
  createdAt: "2026-11-21T12:00:00.000Z",
  updatedAt: "2026-11-21T12:00:00.000Z",
  updatedBy: "Olga",
  held: 0,
  waiting: 0,
};
const later = { ...flow, updatedAt: "2026-11-21T12:01:00.000Z" };

test("another's change is shown where nothing is lost by it, and asked about where something would be", () => {
  expect(judgeNews(flow, flow, true)).toBe("same");
  expect(judgeNews(flow, later, true)).toBe("note");
  expect(judgeNews(flow, { ...later, name: "Theirs" }, false)).toBe("take");
  expect(judgeNews(flow, { ...later, name: "Theirs" }, true)).toBe("ask");
});
