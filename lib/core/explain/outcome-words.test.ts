import { expect, it } from "vitest";
import { outcomeWords } from "./outcome-words.ts";

it("makes do with kinds it does not know", () => {
  expect(outcomeWords({ statusCode: null, errorKind: "quantum" })).toBe("gave no answer");
  expect(outcomeWords({ statusCode: 599, errorKind: "http" })).toBe("answered 599");
});
