import { describe, expect, it } from "vitest";
import { flowDefinitionSchema } from "#contracts/flow-definition.ts";
import { publishWarnings } from "./publish-warnings.ts";

const webhook = (over: object = {}) => ({
  id: "s1",
  kind: "webhook",
  name: "Tell the warehouse",
  url: "https://a.example",
  ...over,
});
const flow = (...steps: object[]) =>
  flowDefinitionSchema.parse({ trigger: { kind: "event", eventType: "placed_order" }, steps });
const known = {
  live: null,
  secretNames: [] as string[] | null,
  personDates: [] as string[] | null,
  testedSteps: ["s1"] as string[] | null,
};

describe("publishWarnings", () => {
  it("has nothing to say of a tested flow", () => expect(publishWarnings(flow(webhook()), known)).toEqual([]));

  it("stops what publishing would refuse, and names the step, also inside a split", () => {
    const split = { id: "sp", kind: "split", if: null, then: [webhook({ url: "" })], else: [] };
    expect(publishWarnings(flow(split), known)).toEqual([
      { words: expect.stringMatching(/^“If .*”: Add a condition/), blocks: true },
      { words: "“Tell the warehouse”: Enter the address to send to.", blocks: true },
    ]);
    expect(publishWarnings(flow(), known)).toEqual([
      { words: expect.stringContaining("Add a step first"), blocks: true },
    ]);
  });

  it("says when nobody is known to have the date a flow starts on", () => {
    const path = "person.properties.birthday";
    const dated = flowDefinitionSchema.parse({ trigger: { kind: "date", path }, steps: [webhook()] });
    expect(publishWarnings(dated, known)).toEqual([
      {
        words: expect.stringMatching(/^Nobody is known to have a date at person\.properties\.birthday/),
        blocks: false,
      },
    ]);
    expect(publishWarnings(dated, { ...known, personDates: [path] })).toEqual([]);
    expect(publishWarnings(dated, { ...known, personDates: null })).toEqual([]);
  });

  it("names a secret there is not, as soon as the secrets are known", () => {
    const keyed = flow(webhook({ headers: [{ name: "Authorization", value: "Bearer {{ secrets.wh_key }}" }] }));
    expect(publishWarnings(keyed, known)).toEqual([
      { words: expect.stringMatching(/uses the secret wh_key, which does not exist/), blocks: true },
    ]);
    expect(publishWarnings(keyed, { ...known, secretNames: ["wh_key"] })).toEqual([]);
    expect(publishWarnings(keyed, { ...known, secretNames: null })).toEqual([]);
  });

  it("names what is new or changed and was not tested", () => {
    const untested = { ...known, testedSteps: [] };
    expect(publishWarnings(flow(webhook()), untested)).toEqual([
      { words: "“Tell the warehouse” was not tested yet.", blocks: false },
    ]);
    expect(publishWarnings(flow(webhook({ method: "PUT" })), { ...untested, live: flow(webhook()) })).toEqual([
      { words: "“Tell the warehouse” was not tested since it was last published.", blocks: false },
    ]);
    expect(publishWarnings(flow(webhook()), { ...untested, live: flow(webhook()) })).toEqual([]);
    expect(publishWarnings(flow(webhook()), { ...untested, testedSteps: null })).toEqual([]);
  });

  it("says so when nothing would be sent", () => {
    const wait = { id: "w", kind: "delay", for: { value: 1, unit: "days" } };
    expect(publishWarnings(flow(wait), known)).toEqual([
      { words: "This flow sends nothing: it has no webhook.", blocks: false },
    ]);
  });
});
