import { expect, test } from "vitest";
import { sourceState } from "./source-state.ts";

const early = "2026-01-15T10:00:00Z";
const late = "2026-01-15T11:00:00Z";

test.each([
  [{ kind: "shopify", hasSecret: false, lastEventAt: null, lastRejectionAt: late }, "needs_secret"],
  [{ kind: "shopify", hasSecret: true, lastEventAt: null, lastRejectionAt: null }, "waiting"],
  [{ kind: "shopify", hasSecret: true, lastEventAt: early, lastRejectionAt: late }, "rejecting"],
  [{ kind: "shopify", hasSecret: true, lastEventAt: late, lastRejectionAt: early }, "receiving"],
  [{ kind: "api", hasSecret: false, lastEventAt: null, lastRejectionAt: null }, "waiting"],
] as const)("%o → %s", (source, state) => {
  expect(sourceState(source)).toBe(state);
});
