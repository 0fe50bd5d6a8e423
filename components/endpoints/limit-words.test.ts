import { expect, it } from "vitest";
import { limitWords } from "./limit-words.ts";

it("names the limits there are", () => {
  const none = { perSecond: null, perMinute: null, perHour: null, inFlight: 3 };
  expect(limitWords(none)).toBe("as fast as it takes them");
  expect(limitWords({ ...none, perSecond: 5, perHour: 100 })).toBe("at most 5 a second and 100 an hour");
});
