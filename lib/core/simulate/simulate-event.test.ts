import { describe, expect, it } from "vitest";
import { eventCatalogue } from "#core/events/catalogue.ts";
import { compareOutcomes } from "./compare-outcomes.ts";
import { type SimulatableFlow, simulateEvent, type TakenKeys } from "./simulate-event.ts";

const sample = eventCatalogue.placed_order.sample;
const receivedAtMs = Date.UTC(2026, 4, 1, 12);

function scope(over: { hoursLater?: number; email?: string; total?: number; hoursOld?: number } = {}) {
  const receivedAt = receivedAtMs + (over.hoursLater ?? 0) * 3_600_000;
  return {
    event: {
      ...sample.event,
      total: over.total ?? 120,
      occurredAt: new Date(receivedAt - (over.hoursOld ?? 0) * 3_600_000).toISOString(),
      receivedAt: new Date(receivedAt).toISOString(),
    },
    payload: sample.payload,
    person: { ...sample.person, email: over.email ?? "ann@example.com" },
    store: { id: "s", name: "Ann's shop" },
    flow: { id: "f", name: "Orders", version: 1 },
    delivery: { id: "d" },
  };
}

function flow(over: Partial<SimulatableFlow> = {}): SimulatableFlow {
  return {
    trigger: { kind: "event", eventType: "placed_order", sourceId: null, filter: null },
    once: null,
    limits: { skipOlderThanHours: null },
    steps: [
      {
        id: "a",
        kind: "webhook",
        method: "POST",
        url: "https://mailhouse.example/orders",
        headers: [{ name: "authorization", value: "Bearer {{ secrets.mail }}" }],
        body: { kind: "json", template: '{"total":"{{ event.total }}"}' },
        onMissing: "empty",
      },
    ],
    ...over,
  };
}

const simulate = (what: SimulatableFlow, at = scope(), taken: TakenKeys = new Map()) =>
  simulateEvent(what, at, { taken, timeZone: "UTC" });

describe("simulateEvent", () => {
  it("renders what a run would send, with secrets masked", () => {
    const outcome = simulate(flow());
    expect(outcome.kind === "run" && outcome.run.requests).toEqual([
      {
        stepId: "a",
        atMs: receivedAtMs,
        built: {
          ok: true,
          missing: [],
          request: {
            method: "POST",
            url: "https://mailhouse.example/orders",
            headers: [
              { name: "authorization", value: "Bearer ******" },
              { name: "content-type", value: "application/json" },
            ],
            body: '{"total":120}',
          },
        },
      },
    ]);
  });
  it("starts no run where the conditions say no, and none for an event that was too old", () => {
    const filter = { path: "event.total", op: "gte", value: 500 } as const;
    const trigger = { kind: "event", eventType: "placed_order", sourceId: null, filter } as const;
    expect(simulate(flow({ trigger }))).toMatchObject({ kind: "no_run", reason: { code: "filter_not_met" } });
    const limits = { skipOlderThanHours: 5 };
    expect(simulate(flow({ limits }), scope({ hoursOld: 6 }))).toMatchObject({
      kind: "skipped",
      reason: { code: "too_old" },
    });
  });
  it("holds to once per key, for as long as the window lasts, in the order of arrival", () => {
    const once = { key: "{{ person.email }}", windowHours: 24 };
    const taken: TakenKeys = new Map();
    const kinds = [
      scope(),
      scope({ hoursLater: 1 }),
      scope({ hoursLater: 1, email: "bob@example.com" }),
      scope({ hoursLater: 24 }),
    ].map((at) => simulate(flow({ once }), at, taken).kind);
    expect(kinds).toEqual(["run", "skipped", "run", "run"]);
  });
});

describe("compareOutcomes", () => {
  const other = flow({ steps: [] });
  it("tells same requests from others, and a version that sends nothing", () => {
    expect(compareOutcomes(simulate(flow()), simulate(flow()))).toBe("same");
    expect(compareOutcomes(simulate(flow()), simulate(flow(), scope({ total: 7 })))).toBe("other_requests");
    expect(compareOutcomes(simulate(flow()), simulate(other))).toBe("only_draft");
    expect(compareOutcomes(simulate(other), simulate(flow()))).toBe("only_live");
    expect(compareOutcomes(simulate(other), simulate(other))).toBe("same");
  });
});
