import { expect, it } from "vitest";
import { previewedName, previewSentence } from "./preview-words.ts";

it("says how many of the last events would have matched", () => {
  expect(previewSentence({ matched: 37, of: 200 }, "placed_order")).toBe(
    "Would have matched 37 of the last 200 Placed Order events.",
  );
  expect(previewSentence({ matched: 0, of: 12 }, "placed_order")).toMatch(/^Would have matched none of the last 12 /);
  expect(previewSentence({ matched: 12, of: 12 }, "placed_order")).toMatch(/^Would have matched all of the last 12 /);
  expect(previewSentence({ matched: 0, of: 1 }, "placed_order")).toBe(
    "Would not have matched the only Placed Order event so far.",
  );
  expect(previewSentence({ matched: 0, of: 0 }, "placed_order")).toMatch(/^No Placed Order event has come in yet/);
});

it("names an event by its order, else its person", () => {
  const event = { eventId: "1", receivedAt: "", matched: true, reason: { code: "", message: "" } };
  expect(previewedName({ ...event, orderNumber: "#1001", personEmail: "ann@example.com" })).toBe("Order #1001");
  expect(previewedName({ ...event, orderNumber: null, personEmail: "ann@example.com" })).toBe("ann@example.com");
  expect(previewedName({ ...event, orderNumber: null, personEmail: null })).toBe("Event");
});
