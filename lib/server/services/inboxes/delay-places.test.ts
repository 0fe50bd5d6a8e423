import { expect, test } from "vitest";
import { takeDelayPlace } from "./delay-places.ts";

test("an inbox has twenty places, each inbox its own, and a place that is left can be taken again", () => {
  const places = Array.from({ length: 20 }, () => takeDelayPlace("one"));
  expect(places.every((leave) => leave !== null)).toBe(true);
  expect(takeDelayPlace("one")).toBeNull();
  expect(takeDelayPlace("other")).not.toBeNull();
  places[0]?.();
  expect(takeDelayPlace("one")).not.toBeNull();
  expect(takeDelayPlace("one")).toBeNull();
});
