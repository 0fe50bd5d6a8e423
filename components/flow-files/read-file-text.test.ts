import { expect, test } from "vitest";
import { readFileText } from "./read-file-text.ts";

test("JSON is read, everything else is refused with a sentence", () => {
  expect(readFileText(' {"hookline":"flow"} ')).toEqual({ ok: true, value: { hookline: "flow" } });
  expect(readFileText(" \n")).toMatchObject({ ok: false, message: expect.stringMatching(/Choose/) });
  expect(readFileText("<xml>")).toMatchObject({
    ok: false,
    message: expect.stringMatching(/cannot be read as JSON\. \S/),
  });
  expect(readFileText(`"${"ä".repeat(1_000_000)}"`)).toMatchObject({
    ok: false,
    message: expect.stringMatching(/larger than 2 MB/),
  });
});
