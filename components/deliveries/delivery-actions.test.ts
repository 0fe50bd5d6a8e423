import { expect, it } from "vitest";
import { deliveryStatuses } from "#contracts/delivery.ts";
import { canCancel, canRelease, canRerender, canResend, resendQuestion } from "./delivery-actions.ts";

it("only what waits for its next attempt can be cancelled", () => {
  expect(deliveryStatuses.filter((status) => canCancel({ status }))).toEqual(["queued", "retrying"]);
});

it("only what is held can be released or skipped", () => {
  expect(deliveryStatuses.filter((status) => canRelease({ status }))).toEqual(["held"]);
});

it("only what was rendered and is not under way can be sent again", () => {
  expect(canResend({ status: "failed" }, true)).toBe(true);
  expect(canResend({ status: "failed" }, false)).toBe(false);
  expect(canResend({ status: "sending" }, true)).toBe(false);
  expect(canResend({ status: "held" }, true)).toBe(false);
});

it("only what has ended is rendered again", () => {
  const ended = ["delivered", "failed", "skipped", "cancelled"];
  expect(deliveryStatuses.filter((status) => canRerender({ status }))).toEqual(ended);
});

it("asks only before sending twice", () => {
  expect(deliveryStatuses.filter((status) => resendQuestion({ status }) !== null)).toEqual(["delivered"]);
});
