import { expect, test } from "vitest";
import { firstRunSteps } from "./first-run-steps.ts";

const start = {
  hasSource: false,
  hasEvent: false,
  hasFlow: false,
  hasLiveFlow: false,
  hasDelivery: false,
  firstFlowId: null,
  firstEventId: null,
  inboxUrl: "http://localhost:3000/api/inbox/x",
};

test("the steps come one after the other", () => {
  expect(firstRunSteps(start).next).toBe("connect");
  expect(firstRunSteps({ ...start, hasEvent: true }).next).toBe("flow");
  expect(firstRunSteps({ ...start, hasSource: true, hasFlow: true }).next).toBe("flow");
  expect(firstRunSteps({ ...start, hasSource: true, hasFlow: true, hasLiveFlow: true }).next).toBe("arrive");
  expect(firstRunSteps({ ...start, hasEvent: true, hasLiveFlow: true, hasDelivery: true }).next).toBeNull();
});

test("a flow made before anything is connected is ticked off, and connecting is still next", () => {
  expect(firstRunSteps({ ...start, hasFlow: true, hasLiveFlow: true })).toMatchObject({
    flowLive: true,
    next: "connect",
  });
});
