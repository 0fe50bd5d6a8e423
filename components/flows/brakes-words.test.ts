import { describe, expect, it } from "vitest";
import { describeBrakes } from "./brakes-words.ts";

const none = { once: null, limits: { runsPerHour: null, skipOlderThanHours: null }, release: "automatic" } as const;
const once = (key: string, windowHours: number) => describeBrakes({ ...none, once: { key, windowHours } });

describe("describeBrakes", () => {
  it("says nothing of a flow without any", () => expect(describeBrakes(none)).toEqual([]));

  it.each([
    ["{{ person.email }}", 720, "once per e-mail address in 30 days"],
    ["{{ event.orderId | default: event.id }}", 720, "once per order in 30 days"],
    ["{{payload.id}}", 24, "once per payload.id in one day"],
    ["{{ person.email }}-{{ event.type }}", 1, "once per “{{ person.email }}-{{ event.type }}” in one hour"],
  ])("says once per %s", (key, windowHours, words) => expect(once(key, windowHours)).toEqual([words]));

  it("says the limits", () => {
    expect(describeBrakes({ ...none, limits: { runsPerHour: 1000, skipOlderThanHours: 24 } })).toEqual([
      "not for events older than one day",
      "at most 1,000 times an hour",
    ]);
  });

  it("says that a person releases the runs", () =>
    expect(describeBrakes({ ...none, release: "manual" })).toEqual(["each run waits until a person releases it"]));
});
