import { describe, expect, it } from "vitest";
import { fixWays, replayMode, sameCause } from "./fix-plan.ts";

const key = { header: "Authorization", secrets: ["warehouse"] };

describe("fixWays", () => {
  it("begins with what the failure points to", () => {
    expect(fixWays("secret", key)).toEqual(["secret", "address", "elsewhere"]);
    expect(fixWays("url", key)).toEqual(["address", "secret", "elsewhere"]);
    expect(fixWays("receiver", key)[0]).toBe("elsewhere");
  });

  it("offers no secret where the request has none", () => {
    expect(fixWays("secret", { header: "Authorization", secrets: [] })).toEqual(["elsewhere", "address"]);
    expect(fixWays("url", null)).toEqual(["address", "elsewhere"]);
  });
});

it("the same requests take a new key, a new address needs the live version", () => {
  expect(replayMode("secret", false)).toBe("same");
  expect(replayMode("address", false)).toBe("rerender");
  expect(replayMode("elsewhere", true)).toBe("rerender");
});

describe("sameCause", () => {
  const failed = {
    flowId: "f1",
    endpoint: "https://a.example",
    reason: null,
    lastStatusCode: 401,
    lastErrorKind: "http",
  };

  it("is endpoint, flow, code and kind", () => {
    expect(sameCause(failed)).toEqual({
      status: ["failed"],
      flowId: "f1",
      endpoint: "https://a.example",
      code: 401,
      errorKind: "http",
    });
    expect(sameCause({ ...failed, lastStatusCode: null, lastErrorKind: "timeout" })).not.toHaveProperty("code");
  });

  it("is the reason where no request could be made", () => {
    const reason = { code: "missing_variable", message: "" };
    expect(sameCause({ ...failed, endpoint: "", lastStatusCode: null, lastErrorKind: null, reason })).toEqual({
      status: ["failed"],
      flowId: "f1",
      reason: "missing_variable",
    });
  });
});
