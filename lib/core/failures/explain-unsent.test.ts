import { expect, test } from "vitest";
import { explainUnsent } from "./explain-unsent.ts";

test("each way of not getting a request made has its own words, and the event's own sentence comes first", () => {
  expect(explainUnsent("missing_variable", "Body: The event has no value for phone.")).toMatchObject({
    title: "A value is missing",
    what: "Body: The event has no value for phone.",
    fixAt: "payload",
  });
  expect(explainUnsent("url_invalid", null)).toMatchObject({ what: "Nothing was sent.", fixAt: "url" });
  expect(explainUnsent("render_failed", null).title).toBe("The request cannot be made");
});
