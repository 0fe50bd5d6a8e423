import { expect, test } from "vitest";
import { failureCause, isAboutRequest, readCause } from "./cause.ts";

const failed = {
  status: "failed",
  reasonCode: "attempts_exhausted",
  lastStatusCode: null,
  lastErrorKind: null,
} as const;

test("a cause is the last outcome, whether it is tried again or its attempts are used up", () => {
  const answer = { lastStatusCode: 503, lastErrorKind: "http" };
  expect(failureCause({ ...failed, ...answer })).toBe("http_503");
  expect(failureCause({ ...failed, ...answer, status: "retrying", reasonCode: "rate_limited" })).toBe("http_503");
  expect(failureCause({ ...failed, lastErrorKind: "timeout", lastStatusCode: 200 })).toBe("timeout");
  expect(failureCause(failed)).toBe("no_answer");
});

test("a request that could not be made is a cause of its own, also after attempts", () => {
  const cause = failureCause({ ...failed, reasonCode: "missing_variable", lastStatusCode: 500, lastErrorKind: "http" });
  expect(cause).toBe("missing_variable");
  expect(readCause(cause)).toEqual({ errorKind: null, statusCode: null, unsent: true });
});

test("a cause tells the error kind and the status code again", () => {
  expect(readCause("http_401")).toEqual({ errorKind: "http", statusCode: 401, unsent: false });
  expect(readCause("dns")).toEqual({ errorKind: "dns", statusCode: null, unsent: false });
  expect(readCause("no_answer")).toEqual({ errorKind: null, statusCode: null, unsent: false });
});

test("one request's own fault is told from its receiver's", () => {
  expect(["http_422", "missing_variable", "too_large"].map(isAboutRequest)).toEqual([true, true, true]);
  expect(["http_401", "http_503", "timeout", "no_answer"].map(isAboutRequest)).toEqual([false, false, false, false]);
});
