import fc from "fast-check";
import { expect, it } from "vitest";
import { idFloor, timeOfId } from "./id-floor.ts";

it("is the example of RFC 9562, without its random bits", () => {
  expect(idFloor(new Date(0x017f22e279b0))).toBe("017f22e2-79b0-7000-8000-000000000000");
});

it("orders as time does", () => {
  const times = fc.integer({ min: 0, max: 4_102_444_800_000 });
  fc.assert(
    fc.property(times, times, (a, b) => {
      expect(Math.sign(idFloor(new Date(a)).localeCompare(idFloor(new Date(b))))).toBe(Math.sign(a - b));
    }),
  );
});

it("gives back the time it is the least id of", () => {
  expect(timeOfId(idFloor(new Date(0x017f22e279b0)))).toEqual(new Date(0x017f22e279b0));
});
