import { describe, expect, it } from "vitest";
import type { EventDetail, ExplainedDecision } from "#contracts/event-view.ts";
import { aboutEvent, eventSentence } from "./event-words.ts";

type Run = EventDetail["runs"][number];
type Sent = EventDetail["deliveries"][number];

const run = { id: "r1" } as Run;
const testRun = { id: "t1" } as Run;
const sent = (status: Sent["status"], isTest = false) => ({ status, isTest, runId: isTest ? "t1" : "r1" }) as Sent;
const refused = { kind: "refused" } as ExplainedDecision;
const otherEvent = { kind: "other_event" } as ExplainedDecision;

it("aboutEvent names the order and the customer", () => {
  expect(aboutEvent({ orderNumber: "1042", personEmail: "ana@shop.example" })).toBe("#1042 · ana@shop.example");
  expect(aboutEvent({ orderNumber: null, personEmail: null })).toBe("");
});

describe("eventSentence", () => {
  it("says why nothing happened", () => {
    expect(eventSentence({ runs: [], decisions: [], deliveries: [] })).toMatch(/none for such events was live/);
    expect(eventSentence({ runs: [], decisions: [otherEvent], deliveries: [] })).toMatch(
      /none for such events was live/,
    );
    expect(eventSentence({ runs: [], decisions: [refused, otherEvent, refused], deliveries: [] })).toBe(
      "It started no flow: 2 flows looked at it, and below stands why not.",
    );
  });
  it("counts what was sent, without tests", () => {
    const deliveries = [sent("delivered"), sent("retrying"), sent("queued"), sent("failed"), sent("delivered", true)];
    expect(eventSentence({ runs: [run, run, testRun], decisions: [], deliveries })).toBe(
      "It started 2 flows. Deliveries: 1 delivered, 2 on the way, 1 failed.",
    );
  });
  it("an event that was only tested with started nothing", () => {
    expect(eventSentence({ runs: [testRun], decisions: [], deliveries: [sent("delivered", true)] })).toMatch(
      /^It started no flow/,
    );
  });
  it("a flow that skipped it was not started by it", () => {
    const skipped = { id: "r2", status: "skipped" } as Run;
    expect(eventSentence({ runs: [skipped], decisions: [], deliveries: [sent("skipped")] })).toBe(
      "It started no flow: one flow skipped it, and below stands why.",
    );
    expect(eventSentence({ runs: [run, skipped], decisions: [], deliveries: [] })).toBe("It started one flow.");
  });
  it("a run that sent nothing yet", () => {
    expect(eventSentence({ runs: [run], decisions: [], deliveries: [] })).toBe("It started one flow.");
  });
});
