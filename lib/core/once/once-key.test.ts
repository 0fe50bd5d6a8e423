import { describe, expect, it } from "vitest";
import { renderOnceKey } from "./once-key.ts";

const scope = {
  event: { orderNumber: "1001", note: "  " },
  payload: { id: 7 },
  person: { email: "ana@shop.example", phone: null },
};
const render = (template: string) => renderOnceKey(template, scope, 0);

describe("renderOnceKey", () => {
  it("renders what the key stands for", () => {
    expect(render("{{ person.email }}")).toEqual({ kind: "key", key: "ana@shop.example" });
    expect(render(" {{ payload.id }}-{{ event.orderNumber }} ")).toEqual({ kind: "key", key: "7-1001" });
    expect(render("{{ person.phone | default: person.email }}")).toEqual({ kind: "key", key: "ana@shop.example" });
  });

  it("a key without variables is one for all", () => {
    expect(render("summer sale")).toEqual({ kind: "key", key: "summer sale" });
  });

  it.each([
    "{{ event.note }}",
    "{{ person.phone }}",
    "{{ person.phone }}-order",
    "{{ delivery.id }}",
    "{{ 1 | divided_by: 0 }}",
  ])("an event that leaves %s open is not limited, and says so", (template) => {
    expect(render(template)).toEqual({ kind: "open", note: expect.stringMatching(/not held to once per key\.$/) });
  });
});
