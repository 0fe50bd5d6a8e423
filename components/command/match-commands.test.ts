import { expect, it } from "vitest";
import { matchCommands } from "./match-commands.ts";

const item = (label: string, alsoCalled?: string) => ({
  id: label,
  label,
  href: "/",
  ...(alsoCalled ? { alsoCalled } : {}),
});
const groups = [
  { label: "Pages", items: [item("Flows"), item("Settings", "configuration"), item("API keys", "settings token")] },
  { label: "Flows", items: [item("Tell the warehouse"), item("Warehouse returns")] },
];
const found = (text: string) =>
  matchCommands(groups, text).map(({ items, label }) => [label, ...items.map((each) => each.label)]);

it("finds by the beginnings of words, in any order", () => {
  expect(found("ware tell")).toEqual([["Flows", "Tell the warehouse"]]);
  expect(found("house")).toEqual([]);
});
it("puts what begins with the text first", () => {
  expect(found("ware")).toEqual([["Flows", "Warehouse returns", "Tell the warehouse"]]);
});
it("knows other names, and shows all without a text", () => {
  expect(found("config")).toEqual([["Pages", "Settings"]]);
  expect(found("set")).toEqual([["Pages", "Settings", "API keys"]]);
  expect(found(" ").flat()).toHaveLength(7);
});
