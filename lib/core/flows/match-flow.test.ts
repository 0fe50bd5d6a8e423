import { describe, expect, it } from "vitest";
import { type MatchableFlow, matchFlow } from "./match-flow.ts";
import type { EventTrigger } from "./trigger.ts";

const scope = {
  event: { type: "placed_order", name: "Placed Order", source: { id: "s1", name: "My shop" }, total: 49 },
  person: { email: "ann@example.com" },
};

function flow(trigger: Partial<EventTrigger>, status = "live"): MatchableFlow {
  return {
    id: "f1",
    trigger: { kind: "event", eventType: "placed_order", sourceId: null, filter: null, ...trigger },
    status,
  };
}

describe("matchFlow", () => {
  it.each([
    [flow({}), true, "no_filter", "Every Placed Order event starts this flow"],
    [flow({}, "paused"), true, "no_filter", "Every Placed Order event starts this flow"],
    [flow({}, "draft"), false, "flow_not_live", "The flow is not live (draft)"],
    [
      flow({ eventType: "refunded_order" }),
      false,
      "event_type_differs",
      "The flow waits for Refunded Order, this is Placed Order",
    ],
    [flow({ sourceId: "s1" }), true, "no_filter", "Every Placed Order event starts this flow"],
    [flow({ sourceId: "s2" }), false, "source_differs", "The flow listens to another source than My shop"],
    [
      flow({ filter: { path: "event.total", op: "gte", value: 100 } }),
      false,
      "filter_not_met",
      "Total 49.00 is not at least 100.00",
    ],
    [
      flow({ filter: { path: "person.email", op: "contains", value: "@example.com" } }),
      true,
      "filter_met",
      "Email contains “@example.com”",
    ],
  ])("%j", (candidate, match, code, message) => {
    expect(matchFlow(candidate, scope)).toEqual({ match, reason: { code, message } });
  });
});
