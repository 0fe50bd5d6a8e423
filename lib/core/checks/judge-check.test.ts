import { describe, expect, it } from "vitest";
import { judgeCheck } from "./judge-check.ts";

const answer = (statusCode: number) => ({ statusCode, errorKind: statusCode < 300 ? null : ("http" as const) });

describe("judgeCheck", () => {
  it.each([200, 204, 301, 400, 405, 415, 429])("HEAD answered with %d found somebody", (statusCode) => {
    expect(judgeCheck("HEAD", answer(statusCode))).toEqual({
      succeeded: true,
      message: `It answered ${statusCode}.`,
    });
  });

  it.each([401, 403, 404, 410, 500, 503])("HEAD answered with %d failed, in words", (statusCode) => {
    const judged = judgeCheck("HEAD", answer(statusCode));
    expect(judged.succeeded).toBe(false);
    expect(judged.message).toMatch(/^The address answered \d{3}/);
  });

  it("POST wants what a delivery wants", () => {
    expect(judgeCheck("POST", answer(202)).succeeded).toBe(true);
    expect(judgeCheck("POST", answer(405)).succeeded).toBe(false);
    expect(judgeCheck("POST", answer(302)).succeeded).toBe(false);
  });

  it("no answer is a failure that says what to do, also when a status had come before it broke", () => {
    expect(judgeCheck("HEAD", { statusCode: null, errorKind: "dns" })).toMatchObject({ succeeded: false });
    expect(judgeCheck("HEAD", { statusCode: 200, errorKind: "timeout" }).message).toContain("did not answer in time");
    expect(judgeCheck("HEAD", { statusCode: null, errorKind: null }).succeeded).toBe(false);
  });

  it("an answer longer than what is kept is an answer", () => {
    expect(judgeCheck("POST", { statusCode: 200, errorKind: "too_large" }).succeeded).toBe(true);
  });
});
