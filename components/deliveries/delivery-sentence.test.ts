import { describe, expect, it } from "vitest";
import type { Attempt, Delivery } from "#contracts/delivery.ts";
import { deliverySentence, until } from "./delivery-sentence.ts";

const now = Date.parse("2026-01-15T10:00:00Z");

function attempt(number: number, statusCode: number | null, errorKind: string | null = null): Attempt {
  return {
    number,
    trigger: "auto",
    startedAt: "2026-01-15T09:59:00Z",
    durationMs: 10,
    timing: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null },
    statusCode,
    errorKind,
    errorMessage: null,
    responseHeaders: [],
    responseBody: null,
    responseTruncated: false,
  };
}

function delivery(over: Partial<Delivery>): Delivery {
  return {
    id: "d1",
    status: "delivered",
    reason: null,
    flowId: "f1",
    flowName: "Orders",
    flowVersion: 1,
    stepId: "s1",
    stepName: "Send",
    runId: "r1",
    eventId: "e1",
    eventType: "placed_order",
    endpoint: "https://mailhouse.example",
    method: "POST",
    url: "https://mailhouse.example/in",
    attemptCount: 0,
    lastStatusCode: null,
    lastErrorKind: null,
    nextAttemptAt: null,
    orderNumber: null,
    personEmail: null,
    orderValue: null,
    isTest: false,
    createdAt: "2026-01-15T09:00:00Z",
    finishedAt: null,
    ...over,
  };
}

describe("deliverySentence", () => {
  it("says what the receiver did and what comes next", () => {
    const retrying = delivery({ status: "retrying", nextAttemptAt: "2026-01-15T10:05:00Z" });
    expect(deliverySentence(retrying, [attempt(1, 401), attempt(2, 401)], { nowMs: now })).toBe(
      "mailhouse.example answered 401 Unauthorized twice. Next attempt in 5 minutes.",
    );
  });
  it("tells the cause, the clock, and what else waits", () => {
    const retrying = delivery({ status: "retrying", nextAttemptAt: "2026-01-15T10:05:00Z" });
    const telling = {
      nowMs: now,
      timeZone: "Europe/Berlin",
      why: "The header Authorization is refused.",
      around: "38 other deliveries to it wait, worth US$4,210.00.",
    };
    expect(deliverySentence(retrying, [attempt(1, 401), attempt(2, 401)], telling)).toBe(
      "mailhouse.example answered 401 Unauthorized twice; the header Authorization is refused. Next attempt in 5 minutes, at 11:05. 38 other deliveries to it wait, worth US$4,210.00.",
    );
    expect(deliverySentence(delivery({}), [attempt(1, 200)], telling)).not.toMatch(/refused|38/);
  });
  it("counts only what ended alike at the end", () => {
    const failed = delivery({ status: "failed" });
    const attempts = [
      attempt(1, 500),
      attempt(2, null, "timeout"),
      attempt(3, null, "timeout"),
      attempt(4, null, "timeout"),
    ];
    expect(deliverySentence(failed, attempts, { nowMs: now })).toBe(
      "mailhouse.example did not answer in time, 3 times. It will not be tried again by itself.",
    );
  });
  it("is short when all went well", () => {
    expect(deliverySentence(delivery({}), [attempt(1, 200)], { nowMs: now })).toBe(
      "mailhouse.example answered 200. It is delivered.",
    );
    expect(deliverySentence(delivery({}), [attempt(1, 503), attempt(2, 204)], { nowMs: now })).toContain(
      "204 at attempt 2.",
    );
  });
  it("gives the reason when nothing was sent", () => {
    const reason = { code: "missing_variable", message: "event.total is missing from the event" };
    expect(deliverySentence(delivery({ status: "failed", reason }), [], { nowMs: now })).toBe(
      "Nothing was sent. event.total is missing from the event.",
    );
    const paused = { code: "flow_paused", message: "The flow is paused." };
    expect(deliverySentence(delivery({ status: "held", reason: paused }), [], { nowMs: now })).toBe(
      "It waits and nothing is lost. The flow is paused.",
    );
  });
  it("a delivered one that was sent again by hand and failed says so", () => {
    expect(deliverySentence(delivery({}), [attempt(1, 200), attempt(2, 404)], { nowMs: now })).toBe(
      "mailhouse.example answered 404 Not Found.",
    );
  });
  it.each(["queued", "sending", "retrying", "held", "delivered", "failed", "skipped", "cancelled"] as const)(
    "has a sentence for %s before the first attempt",
    (status) => expect(deliverySentence(delivery({ status }), [], { nowMs: now })).toMatch(/^[A-Z].+\.$/),
  );
});

it("until rounds as people do", () => {
  const inSeconds = (seconds: number) => until(now + seconds * 1000, now);
  expect([inSeconds(-5), inSeconds(5), inSeconds(300), inSeconds(7200), inSeconds(3 * 86_400)]).toEqual([
    "in a moment",
    "in 5 seconds",
    "in 5 minutes",
    "in 2 hours",
    "in 3 days",
  ]);
});
