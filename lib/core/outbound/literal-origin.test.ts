import { describe, expect, it } from "vitest";
import { literalOrigin } from "./literal-origin.ts";

describe("literalOrigin", () => {
  it.each([
    ["https://Api.Example:443/orders/{{ event.id }}", "https://api.example"],
    [" https://a.example?x={{ secrets.k }}", "https://a.example"],
    ["http://127.0.0.1:4000", "http://127.0.0.1:4000"],
  ])("reads %j as %s", (template, origin) => expect(literalOrigin(template)).toBe(origin));

  it.each(["https://{{ event.host }}/a", "https://a{{ x }}.example/", "{{ secrets.url }}", "ftp://a.example", ""])(
    "does not guess at %j",
    (template) => expect(literalOrigin(template)).toBeNull(),
  );
});
