import { expect, test } from "vitest";
import { localCurl } from "./local-replay.ts";

test("a stored request goes to the person's own machine as it came, without what belonged to the connection", () => {
  const request = {
    method: "POST",
    path: "/orders?x=1",
    headers: [
      { name: "host", value: "hookline.example" },
      { name: "content-length", value: "2" },
      { name: "x-forwarded-for", value: "1.2.3.4" },
      { name: "webhook-id", value: "d1" },
    ],
    body: "{}",
  };
  expect(localCurl(request, 8080).split(" \\\n  ")).toEqual([
    "curl --request 'POST'",
    "--globoff",
    "--url 'http://localhost:8080/orders?x=1'",
    "--header 'webhook-id: d1'",
    "--data-raw '{}'",
  ]);
});
