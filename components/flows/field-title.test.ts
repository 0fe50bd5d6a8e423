import { expect, it } from "vitest";
import { fieldTitle } from "./field-title.ts";

it.each([
  ["name", "Name"],
  ["definition.trigger.eventType", "Event"],
  ["definition.trigger.sourceId", "Source"],
  ["definition.trigger.filter", "Conditions"],
  ["definition.trigger.filter.items.2.value", "Condition 3"],
  ["definition.steps", "Steps"],
  ["definition.steps.1", "Step 2"],
  ["definition.steps.0.url", "Step 1, address"],
  ["definition.steps.0.headers.1.value", "Step 1, header 2"],
  ["definition.steps.0.body.template", "Step 1, body"],
  ["definition.steps.0.body.fields.3.value", "Step 1, body"],
])("%s is called %s", (path, title) => expect(fieldTitle(path)).toBe(title));
