import { expect, it } from "vitest";
import { contentOf, formOf, toInput } from "./flow-content.ts";
import { newFlowForm } from "./new-flow.ts";

it("what was saved and loaded again is the same content", () => {
  const form = newFlowForm("https://a.example");
  form.definition.trigger.filter.items.push({
    path: "event.total",
    op: "gte",
    value: "100",
    stored: null,
    group: null,
  });
  const loaded = formOf(toInput(form));
  expect(contentOf(loaded)).toBe(contentOf(form));
  loaded.name = "Another";
  expect(contentOf(loaded)).not.toBe(contentOf(form));
});
