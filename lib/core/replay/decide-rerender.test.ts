import { expect, it } from "vitest";
import { decideRerender } from "./decide-rerender.ts";

const live = {
  steps: [{ id: "s1", kind: "split", then: [{ id: "s2", kind: "webhook" }], else: [] }],
};
const flow = { name: "Orders", status: "live", liveVersion: 4, live };

it("takes the step of the same id from the live version, also of a paused flow", () => {
  for (const status of ["live", "paused"]) {
    expect(decideRerender({ ...flow, status }, { stepId: "s2", stepName: "Till" })).toEqual({
      ok: true,
      version: 4,
      step: { id: "s2", kind: "webhook" },
    });
  }
});

it("says what is missing", () => {
  const delivery = { stepId: "s9", stepName: "Till" };
  expect(decideRerender(flow, delivery)).toMatchObject({ ok: false, message: expect.stringContaining("“Till”") });
  expect(decideRerender(flow, { ...delivery, stepId: "s1" })).toMatchObject({ ok: false });
  expect(decideRerender({ ...flow, status: "archived" }, delivery)).toMatchObject({ ok: false });
  expect(decideRerender({ ...flow, liveVersion: null, live: null }, delivery)).toMatchObject({ ok: false });
});
