import { expect, it } from "vitest";
import { flowDefinitionSchema, maxSplitDepth, maxStepsPerFlow } from "./flow-definition.ts";

const trigger = { kind: "event", eventType: "placed_order" };
const wait = (id: string) => ({ id, kind: "delay", for: { value: 1, unit: "hours" } });

function nest(splits: number): object {
  const inner = splits > 1 ? [nest(splits - 1)] : [];
  return { id: `split${splits}`, kind: "split", else: inner, then: [wait(`wait${splits}`)] };
}

function problems(steps: object[]) {
  const { error } = flowDefinitionSchema.safeParse({ trigger, steps });
  return (error?.issues ?? []).map(({ path, message }) => [path.join("."), message]);
}

it("takes splits five deep and refuses the sixth where it stands", () => {
  expect(problems([nest(maxSplitDepth)])).toEqual([]);
  expect(problems([nest(maxSplitDepth + 1)])).toEqual([
    ["steps.0.else.0.else.0.else.0.else.0.else.0", "At most 5 splits inside one another"],
  ]);
});

it("counts the steps inside splits, and wants every id once in the whole tree", () => {
  const many = Array.from({ length: maxStepsPerFlow - 2 }, (_, index) => wait(`w${index}`));
  expect(problems([...many, nest(1)])).toEqual([]);
  expect(problems([...many, nest(1), wait("more")])).toEqual([["steps", "At most 60 steps, those in splits included"]]);
  expect(problems([wait("wait1"), nest(1)])).toEqual([["steps.1.then.0.id", "The id wait1 is used twice"]]);
});
