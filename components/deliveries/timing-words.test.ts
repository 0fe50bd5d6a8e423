import { expect, it } from "vitest";
import { timingWords } from "./timing-words.ts";

it("names only what was measured", () => {
  expect(timingWords({ timing: { dnsMs: 2, connectMs: 5, tlsMs: null, firstByteMs: 1480 } })).toBe(
    "name 2 ms, connection 5 ms, first byte 1.5 s",
  );
  expect(timingWords({ timing: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null } })).toBe("");
});
