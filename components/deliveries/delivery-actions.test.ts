import { expect, it } from "vitest";
import { deliveryStatuses } from "#contracts/delivery.ts";
import { canCancel, canResend, resendQuestion } from "./delivery-actions.ts";

it("only what waits can be cancelled", () => {
  expect(deliveryStatuses.filter((status) => canCancel({ status }))).toEqual(["queued", "retrying", "held"]);
});

it("only what was rendered and is not under way can be sent again", () => {
  expect(canResend({ status: "failed" }, true)).toBe(true);
  expect(canResend({ status: "failed" }, false)).toBe(false);
  expect(canResend({ status: "sending" }, true)).toBe(false);
});

it("asks only before sending twice", () => {
  expect(deliveryStatuses.filter((status) => resendQuestion({ status }) !== null)).toEqual(["delivered"]);
});
