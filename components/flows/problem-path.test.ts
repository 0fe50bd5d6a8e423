import { expect, it } from "vitest";
import { toFormPath } from "./problem-path.ts";

it.each([
  ["definition.steps.0.url", "definition.steps.0.url"],
  ["name", "name"],
  ["definition.trigger.filter", "definition.trigger.filter"],
  ["definition.trigger.filter.all", "definition.trigger.filter.items"],
  ["definition.trigger.filter.any.2.value", "definition.trigger.filter.items.2.value"],
  ["definition.trigger.filter.all.1", "definition.trigger.filter.items.1"],
  ["definition.trigger.filter.path", "definition.trigger.filter.items.0.path"],
  ["definition.trigger.filter.all.1.any.0.path", "definition.trigger.filter.items.1.group"],
])("%s stands in the form at %s", (apiPath, formPath) => expect(toFormPath(apiPath)).toBe(formPath));
