import { describe, expect, it } from "vitest";
import { toBrakePath, toLimits, toLimitsForm, toOnce, toOnceForm } from "./brakes-form.ts";

describe("once and limits through the form", () => {
  it.each([[null], [{ key: "{{ person.email }}", windowHours: 720 }], [{ key: "a", windowHours: 5 }]])(
    "keeps once %j",
    (once) => {
      expect(toOnce(toOnceForm(once))).toEqual(once);
    },
  );

  it.each([
    [{ runsPerHour: null, skipOlderThanHours: null }],
    [{ runsPerHour: 1, skipOlderThanHours: 36 }],
    [{ runsPerHour: 5000, skipOlderThanHours: 24 }],
  ])("keeps the limits %j", (limits) => {
    expect(toLimits(toLimitsForm(limits))).toEqual(limits);
  });

  it("shows whole days as days, and has a usual setting ready for what is off", () => {
    expect(toOnceForm({ key: "a", windowHours: 48 })).toMatchObject({ window: "2", unit: "days" });
    expect(toOnceForm(null)).toEqual({ isOn: false, key: "{{ person.email }}", window: "30", unit: "days" });
  });

  it("reads what is typed; what is no number is none", () => {
    expect(toOnce({ isOn: true, key: "a", window: "7", unit: "days" })).toEqual({ key: "a", windowHours: 168 });
    const typed = { ...toLimitsForm({ runsPerHour: 1, skipOlderThanHours: 1 }), age: "", runsPerHour: "many" };
    expect(toLimits(typed)).toEqual({ runsPerHour: Number.NaN, skipOlderThanHours: Number.NaN });
  });

  it("leads errors of the API to the fields that ask for them", () => {
    expect(toBrakePath("definition.once.windowHours")).toBe("definition.once.window");
    expect(toBrakePath("definition.once.key")).toBe("definition.once.key");
  });
});
