import { describe, expect, it } from "vitest";
import { type LoadedLog, leavesHole, patchLog } from "./patch-log.ts";

const row = (id: string, status = "old") => ({ id, status });
const loaded = (nextCursor: string | null, ...ids: string[]): LoadedLog<ReturnType<typeof row>> => ({
  pages: [{ data: ids.map((id) => row(id)), nextCursor }],
  pageParams: [null],
});
const shown = (log: LoadedLog<ReturnType<typeof row>>) =>
  log.pages.flatMap((page) => page.data.map(({ id, status }) => `${id} ${status}`));

describe("patchLog", () => {
  it("replaces rows where they stand and puts new ones to their place", () => {
    const log = patchLog(loaded("2", "8", "5", "2"), [row("5", "new"), row("9", "new"), row("6", "new")]);
    expect(shown(log)).toEqual(["9 new", "8 old", "6 new", "5 new", "2 old"]);
    expect(log.pages[0]?.nextCursor).toBe("2");
  });
  it("leaves what is older than what is loaded to its own page", () => {
    expect(shown(patchLog(loaded("2", "5", "2"), [row("1", "new")]))).toEqual(["5 old", "2 old"]);
    expect(shown(patchLog(loaded(null, "5", "2"), [row("1", "new")]))).toEqual(["5 old", "2 old", "1 new"]);
  });
  it("changes nothing without news", () => {
    const log = loaded("2", "5", "2");
    expect(patchLog(log, [])).toBe(log);
  });
});

it("leavesHole when a whole page is newer than all that is known", () => {
  const known = [row("5"), row("4")];
  expect(leavesHole(known, [row("9"), row("8")], 2)).toBe(true);
  expect(leavesHole(known, [row("9"), row("5")], 2)).toBe(false);
  expect(leavesHole(known, [row("9")], 2)).toBe(false);
  expect(leavesHole([], [row("9"), row("8")], 2)).toBe(false);
});
