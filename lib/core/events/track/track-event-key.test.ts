import { describe, expect, it } from "vitest";
import type { TrackEventInput } from "./track-event-input.ts";
import { type TrackDelivery, trackEventKey } from "./track-event-key.ts";

const delivery: TrackDelivery = { messageId: null, bodySha256: "ab12", index: 0, nowMs: 1_000 };
const dayLater = { ...delivery, nowMs: 86_401_000 };
const key = (event: Partial<TrackEventInput>, of: Partial<TrackDelivery> = {}) =>
  trackEventKey({ type: "placed_order", ...event }, { ...delivery, ...of });

describe("trackEventKey", () => {
  it("is the event's own id, whatever request brings it", () => {
    expect(key({ id: "7" })).toBe(key({ id: "7" }, { messageId: "m1", bodySha256: "ff", index: 3, nowMs: 5 }));
    expect(key({ id: "7" })).not.toBe(key({ id: "8" }));
  });

  it("keeps two types with one id apart", () => {
    expect(key({ id: "1042" })).not.toBe(key({ id: "1042", type: "paid_order" }));
  });

  it("is the request's id and the place in its list, else", () => {
    expect(key({}, { messageId: "m1" })).toBe(key({}, { ...dayLater, messageId: "m1" }));
    expect(key({}, { messageId: "m1" })).not.toBe(key({}, { messageId: "m1", index: 1 }));
    expect(key({}, { messageId: "m1" })).not.toBe(key({}, { messageId: "m2" }));
  });

  it("is the body when that says when the event occurred", () => {
    const occurredAt = "2026-01-15T10:00:00Z";
    expect(key({ occurredAt })).toBe(key({ occurredAt }, dayLater));
    expect(key({ occurredAt })).not.toBe(key({ occurredAt }, { bodySha256: "cd34" }));
  });

  it("swallows no second event that merely looks the same", () => {
    expect(key({})).not.toBe(key({}, dayLater));
  });

  it("fits an index, also for the longest ids", () => {
    const long = key({ id: "x".repeat(200), type: "t".repeat(100) });
    expect(long).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(key({ id: "a\u0000b" })).not.toContain("\u0000");
  });
});
