import { describe, expect, it } from "vitest";
import type { OutboundErrorKind } from "#core/outbound/error-kinds.ts";
import { explainOutcome } from "./explain-outcome.ts";

const kinds = [
  "dns",
  "connect",
  "tls",
  "timeout",
  "blocked",
  "too_large",
  "invalid",
] as const satisfies OutboundErrorKind[];
const codes = [
  301, 302, 307, 308, 400, 401, 403, 404, 405, 408, 409, 410, 413, 415, 422, 425, 429, 500, 502, 503, 504, 520, 521,
  522, 523, 524, 525, 526,
];

function expectSentences(explanation: { title: string; message: string; fix: string }) {
  expect(explanation.title).toMatch(/^[A-Z][^.]+$/);
  expect(explanation.message).toMatch(/^[A-Z].+\.$/);
  expect(explanation.fix).toMatch(/^[A-Z].+\.$/);
}

describe("explainOutcome", () => {
  it.each(kinds)("has words for %s, also when a part of an answer came", (errorKind) => {
    const explanation = explainOutcome({ errorKind, statusCode: null });
    expectSentences(explanation);
    expect(explainOutcome({ errorKind, statusCode: 200 })).toEqual(explanation);
  });

  it("has different words for each error kind", () => {
    expect(new Set(kinds.map((errorKind) => explainOutcome({ errorKind, statusCode: null }).message)).size).toBe(
      kinds.length,
    );
  });

  it.each(codes)("has words of its own for %i", (statusCode) => {
    const explanation = explainOutcome({ errorKind: "http", statusCode });
    expectSentences(explanation);
    expect(explanation.message).toContain(String(statusCode));
    const unnamed = explainOutcome({ errorKind: "http", statusCode: Math.floor(statusCode / 100) * 100 + 99 });
    expect(`${explanation.message}${explanation.fix}`).not.toBe(`${unnamed.message}${unnamed.fix}`);
  });

  it.each([200, 299, 300, 418, 499, 599, 799, 100])("falls back to the class for %i", (statusCode) => {
    const explanation = explainOutcome({ errorKind: "http", statusCode });
    expectSentences(explanation);
    expect(explanation.message).toContain(String(statusCode));
  });

  it("says it in the merchant's words", () => {
    expect(explainOutcome({ errorKind: "http", statusCode: 401 })).toEqual({
      title: "Key refused",
      message: "The address answered 401 Unauthorized: it refuses the key in the request, or misses one.",
      fix: "Check the Authorization header or the secret it uses.",
      fixAt: "secret",
    });
    expectSentences(explainOutcome({ errorKind: null, statusCode: null }));
  });
});
