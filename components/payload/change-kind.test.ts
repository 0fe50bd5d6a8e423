import { expect, test } from "vitest";
import type { WebhookBody } from "#contracts/flow-steps.ts";
import { changeKind } from "./change-kind.ts";

const json: WebhookBody = {
  kind: "json",
  template: '{"order": "{{ event.orderNumber }}", "gift": true, "to": {"a": 1}}',
};

test("members of an object become fields of a form, and fields members again", () => {
  const form = changeKind(json, "form");
  expect(form).toEqual({
    kind: "form",
    fields: [
      { name: "order", value: "{{ event.orderNumber }}" },
      { name: "gift", value: "true" },
    ],
  });
  expect(changeKind(form, "json")).toEqual({
    kind: "json",
    template: '{\n  "order": "{{ event.orderNumber }}",\n  "gift": "true"\n}',
  });
});

test("texts stay as they are, and the same kind is the same body", () => {
  expect(changeKind(json, "text")).toEqual({ ...json, kind: "text" });
  expect(changeKind(json, "json")).toBe(json);
  expect(changeKind(json, "none")).toEqual({ kind: "none" });
});
