import { describe, expect, it } from "vitest";
import { confirmWords, moveLabel, outcomeWords } from "./review-words.ts";

describe("the words of the review", () => {
  it("names what a button does", () => {
    expect(moveLabel("release", 0)).toBe("Release all");
    expect(moveLabel("skip", 1)).toBe("Skip 1 run");
    expect(moveLabel("release", 1200)).toBe("Release 1,200 runs");
  });

  it("says what will happen before it does", () => {
    expect(confirmWords("release", 0)).toEqual({
      title: "Release all that wait?",
      body: "Every run of this flow that waits for a person goes on now, at the rate its receiver takes. What was sent cannot be taken back.",
    });
    expect(confirmWords("skip", 2)).toMatchObject({
      title: "Skip 2 runs?",
      body: expect.stringMatching(/^Each of them ends here/),
    });
  });

  it("says what came of it", () => {
    expect(outcomeWords("release", 3, 3)).toBe("3 runs released.");
    expect(outcomeWords("skip", 2, 3)).toBe("2 runs skipped. The other 1 no longer waited.");
    expect(outcomeWords("release", 7, 0)).toBe("7 runs released.");
    expect(outcomeWords("skip", 0, 1)).toBe("Nothing was skipped: it was no longer waiting.");
  });
});
