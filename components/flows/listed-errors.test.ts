import { expect, it } from "vitest";
import { listedErrors } from "./listed-errors.ts";

it("flattens the tree of errors", () => {
  const problem = (message: string) => ({ type: "problem", message });
  const url = { url: problem("Enter the address") };
  expect(
    listedErrors({
      name: problem("Name this flow"),
      definition: { steps: Object.assign([undefined, url], { root: problem("Too many") }) },
    }),
  ).toEqual([
    { path: "name", message: "Name this flow" },
    { path: "definition.steps.1.url", message: "Enter the address" },
    { path: "definition.steps", message: "Too many" },
  ]);
});
