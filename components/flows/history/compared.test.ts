import { describe, expect, it } from "vitest";
import { flowDefinitionSchema } from "#contracts/flow-definition.ts";
import { chooseOther, comparableWith } from "./compared.ts";

const definition = flowDefinitionSchema.parse({ trigger: { kind: "event", eventType: "placed_order" }, steps: [] });
const versions = [3, 2, 1].map((version) => ({ version, definition }));
const draft = { definition, hasUnpublishedChanges: true };
const values = (version: number, flow?: typeof draft) =>
  comparableWith(version, versions, flow).map(({ value }) => value);

describe("what a version is compared with", () => {
  it("is every other one, and a draft that differs", () => {
    expect(values(2)).toEqual(["3", "1"]);
    expect(values(3, draft)).toEqual(["draft", "2", "1"]);
    expect(values(3, { ...draft, hasUnpublishedChanges: false })).toEqual(["2", "1"]);
  });

  it("is the one before unless another is asked for", () => {
    const other = (version: number, wanted: string | null = null) =>
      chooseOther(version, comparableWith(version, versions, draft), wanted)?.value;
    expect([other(3), other(2), other(1)]).toEqual(["2", "1", "2"]);
    expect([other(2, "3"), other(2, "draft"), other(2, "9")]).toEqual(["3", "draft", "1"]);
    expect(chooseOther(1, [], null)).toBeNull();
  });
});
