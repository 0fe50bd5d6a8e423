import { expect, it } from "vitest";
import { flowInputSchema } from "#contracts/flow.ts";
import { fieldKind } from "./event-fields.ts";
import { toDefinition } from "./flow-form.ts";
import { newFlowForm, newStep } from "./new-flow.ts";

it("a new flow to the inbox can be saved as it is", () => {
  const form = newFlowForm("https://hookline.example/api/inbox/abc");
  const input = { name: form.name, definition: toDefinition(form, fieldKind) };
  expect(flowInputSchema.safeParse(input).success).toBe(true);
  expect(input.definition.steps).toMatchObject([{ url: "https://hookline.example/api/inbox/abc" }]);
});

it("a new step gets an id of its own", () => {
  expect(newStep([{ id: "s1" }, { id: "s3" }]).id).toBe("s2");
});
