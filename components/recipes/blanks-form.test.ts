import { expect, test } from "vitest";
import type { RecipeBlankView } from "#contracts/recipe.ts";
import { emptyBlanks, toInstall } from "./blanks-form.ts";

const blank = (key: string, kind: RecipeBlankView["kind"], example: string): RecipeBlankView => ({
  key,
  kind,
  label: key,
  help: "",
  example,
  pattern: null,
  min: null,
});
const recipe = {
  title: "Large orders",
  blanks: [
    blank("slack_webhook", "secret", "https://hooks.slack.com/…"),
    blank("amount", "number", "100"),
    blank("page", "text", "12"),
  ],
};

test("a number stands from the start, and a secret of the blank's name is chosen", () => {
  const none = emptyBlanks(recipe, ["other"]);
  expect(none).toEqual({
    name: "Large orders",
    values: { slack_webhook: "", amount: "100", page: "" },
    chosen: { slack_webhook: "" },
  });
  expect(emptyBlanks(recipe, ["slack_webhook"]).chosen).toEqual({ slack_webhook: "slack_webhook" });
});

test("what is left open is not sent, and a chosen secret goes by its name", () => {
  const form = emptyBlanks(recipe, []);
  expect(toInstall(recipe, form)).toEqual({ name: "Large orders", values: { amount: "100" } });
  const typed = { ...form, values: { ...form.values, slack_webhook: " https://x " } };
  expect(toInstall(recipe, typed).values).toEqual({ slack_webhook: "https://x", amount: "100" });
  expect(toInstall(recipe, { ...typed, chosen: { slack_webhook: "mine" } }).values).toMatchObject({
    slack_webhook: { secret: "mine" },
  });
});
