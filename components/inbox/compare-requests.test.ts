import { expect, test } from "vitest";
import { compareRequests } from "./compare-requests.ts";
import type { RequestAsSent } from "./request-as-sent.ts";

const request: RequestAsSent = {
  method: "POST",
  path: "/",
  headers: [
    { name: "b", value: "2" },
    { name: "a", value: "1" },
  ],
  body: '{"order":"1001","total":5}',
};

test("what is the same is left out, whatever the order of headers and the spaces of JSON", () => {
  const other = { ...request, headers: [...request.headers].reverse(), body: '{ "order": "1001", "total": 5 }' };
  expect(compareRequests(request, other).map(({ lines }) => lines)).toEqual([null, null, null]);
});

test("what differs is told line by line", () => {
  const other = { ...request, path: "/x", body: '{"order":"1002","total":5}' };
  const [line, headers, body] = compareRequests(request, other);
  expect(line?.lines).toEqual([
    { kind: "removed", text: "POST /" },
    { kind: "added", text: "POST /x" },
  ]);
  expect(headers?.lines).toBeNull();
  expect(body?.lines?.filter(({ kind }) => kind !== "same").map(({ text }) => text.trim())).toEqual([
    '"order": "1001",',
    '"order": "1002",',
  ]);
});
