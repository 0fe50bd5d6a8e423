import { expect, it } from "vitest";
import { toCurl } from "./to-curl.ts";

it("writes one option a line, quoted for a shell", () => {
  const command = toCurl({
    method: "POST",
    url: "https://example.com/hook?a=1&b=2",
    headers: [
      { name: "content-type", value: "application/json" },
      { name: "x-empty", value: "" },
    ],
    body: '{"name":"O\'Neil"}',
  });
  expect(command).toBe(
    [
      "curl --request 'POST' \\",
      "  --globoff \\",
      "  --url 'https://example.com/hook?a=1&b=2' \\",
      "  --header 'content-type: application/json' \\",
      "  --header 'x-empty;' \\",
      `  --data-raw '{"name":"O'\\''Neil"}'`,
    ].join("\n"),
  );
});
