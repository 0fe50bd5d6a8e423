import { expect, test } from "vitest";
import { signatureWords } from "./signature-words.ts";

test("each outcome of the check says why", () => {
  expect(signatureWords({ signature: "valid", signatureCode: null })).toContain("unchanged");
  expect(signatureWords({ signature: "absent", signatureCode: null })).toContain("no webhook-signature");
  expect(signatureWords({ signature: "invalid", signatureCode: "too_old" })).toContain("five minutes before");
  expect(signatureWords({ signature: "invalid", signatureCode: "of a later version" })).toBe(
    "It does not fit what arrived.",
  );
});
