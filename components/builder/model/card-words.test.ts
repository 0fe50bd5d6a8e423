import { expect, test } from "vitest";
import { conditionsCard, stepCard, triggerCard } from "./card-words.ts";
import { newDraft, newStep } from "./new-step.ts";

test("a card says in plain words what its step does, under its name or its kind", () => {
  expect(stepCard(newStep("delay", "s1"), "")).toEqual({ label: "Delay", sentence: "Wait 1 hour" });
  expect(stepCard({ ...newStep("delay", "s1"), name: "Cool down" }, "").label).toBe("Cool down");
});

test("the trigger and its conditions have their cards", () => {
  const { definition } = newDraft(null);
  expect(triggerCard(definition)).toEqual({ label: "When", sentence: "Placed Order" });
  expect(conditionsCard(definition).sentence).toBe("Every such event starts the flow");
  const filter = { path: "event.total", op: "gte", value: 100 } as const;
  const trigger = { ...definition.trigger, filter };
  expect(conditionsCard({ ...definition, trigger }).sentence).toBe("Total is at least 100");
});
