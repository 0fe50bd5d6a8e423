import { expect, it } from "vitest";
import { versionWords } from "./version-words.ts";

const live = { liveVersion: 3, hasUnpublishedChanges: false, status: "live", pauseMode: null } as const;

it("says what is live and what is not", () => {
  expect(versionWords(live)).toBe("Version 3");
  expect(versionWords({ ...live, hasUnpublishedChanges: true })).toBe("Version 3, with changes not yet published");
  expect(versionWords({ ...live, status: "paused", pauseMode: "hold" })).toBe("Version 3, new events wait");
  expect(versionWords({ ...live, status: "paused", pauseMode: "skip" })).toBe("Version 3, new events are skipped");
  expect(versionWords({ ...live, liveVersion: null, status: "draft" })).toMatch(/^Never published/);
});
