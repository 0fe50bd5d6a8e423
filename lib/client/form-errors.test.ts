import { expect, test } from "vitest";
import { ApiProblem } from "./api.ts";
import { placeErrors } from "./form-errors.ts";

function invalid(errors: { path: string; message: string }[]) {
  return new ApiProblem({ status: 422, code: "invalid", detail: "Some fields need another value.", errors });
}

test("an error goes to the field it names, or to the nearest one around it", () => {
  const error = invalid([
    { path: "name", message: "Name this flow" },
    { path: "definition.steps.0.url", message: "Use https" },
  ]);
  expect(placeErrors(error, ["name", "definition", "definition.steps"])).toEqual({
    fields: [
      { path: "name", message: "Name this flow" },
      { path: "definition.steps", message: "Use https" },
    ],
    form: null,
  });
});

test("the first error of a field is the one shown", () => {
  const error = invalid([
    { path: "name", message: "first" },
    { path: "name", message: "second" },
  ]);
  expect(placeErrors(error, ["name"]).fields).toEqual([{ path: "name", message: "first" }]);
});

test("what has no field stays with the form, and a similar name is another field", () => {
  const error = invalid([{ path: "nameOfShop", message: "Too long" }]);
  expect(placeErrors(error, ["name"])).toEqual({ fields: [], form: "nameOfShop: Too long" });
});

test("a problem without fields is its sentence", () => {
  const error = new ApiProblem({ status: 409, code: "exists", detail: "There is already a secret of this name." });
  expect(placeErrors(error, ["name"])).toEqual({ fields: [], form: "There is already a secret of this name." });
});
