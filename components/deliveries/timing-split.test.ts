import { expect, it } from "vitest";
import { splitTiming } from "./timing-split.ts";

const none = { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null };

it("tells the parts from the moments", () => {
  const timing = { dnsMs: 2, connectMs: 7, tlsMs: 18, firstByteMs: 66 };
  expect(splitTiming({ durationMs: 70, timing })).toEqual([
    { label: "name", ms: 2 },
    { label: "connection", ms: 5 },
    { label: "encryption", ms: 11 },
    { label: "waiting", ms: 48 },
    { label: "answer", ms: 4 },
  ]);
});

it("makes do with an open connection, and with no answer at all", () => {
  expect(splitTiming({ durationMs: 40, timing: { ...none, firstByteMs: 40 } })).toEqual([{ label: "waiting", ms: 40 }]);
  expect(splitTiming({ durationMs: 15_000, timing: { ...none, dnsMs: 0, connectMs: 10 } })).toEqual([
    { label: "connection", ms: 10 },
    { label: "waiting", ms: 14_990 },
  ]);
  expect(splitTiming({ durationMs: 0, timing: none })).toEqual([]);
});
