import { describe, expect, it } from "vitest";
import { secretNamesOf } from "./secret-names.ts";

describe("secretNamesOf", () => {
  it("finds each secret once, in the URL and in headers, however it is written", () => {
    const step = {
      url: "https://x.example/{{ secrets.path_key }}",
      headers: [
        { value: "Bearer {{secrets.token | strip}}" },
        { value: "{{ secrets['token'] }}-{{ secrets[\"b2\"] }}" },
      ],
    };
    expect(secretNamesOf(step)).toEqual(["path_key", "token", "b2"]);
  });

  it("finds none where none is named", () => {
    expect(secretNamesOf({ url: "https://secrets.example/a", headers: [{ value: "mysecrets.a" }] })).toEqual([]);
  });
});
