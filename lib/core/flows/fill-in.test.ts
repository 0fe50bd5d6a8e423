import { expect, test } from "vitest";
import { checkDefinition } from "./check-definition.ts";
import { fillInMark, findFillIns, readableFillIns } from "./fill-in.ts";

const step = {
  id: "s1",
  kind: "webhook" as const,
  method: "POST",
  url: `https://${fillInMark("subdomain")}.zendesk.com/api`,
  headers: [],
  body: { kind: "json" as const, template: `{"page":"${fillInMark("page_name")}"}` },
};

test("a text that waits for somebody's own words is found at its place", () => {
  expect(findFillIns({ steps: [step] })).toEqual([
    { path: "steps.0.url", message: "Put your subdomain in the place of [fill-in:subdomain]." },
    { path: "steps.0.body.template", message: "Put your page name in the place of [fill-in:page_name]." },
  ]);
  expect(findFillIns({ steps: [{ ...step, url: "https://a.example/[1]", body: null }] })).toEqual([]);
});

test("a draft may wait for it, what is published may not, and it is told once", () => {
  const definition = { steps: [step] };
  expect(checkDefinition(definition, { phase: "draft" })).toEqual([]);
  expect(checkDefinition(definition, { phase: "publish" }).map(({ path }) => path)).toEqual([
    "steps.0.url",
    "steps.0.body.template",
  ]);
});

test("reads every mark of a text as what is to be put there", () => {
  const text = `${fillInMark("shop_address")}/lists/${fillInMark("list_id")}?key={{ secrets.key }}`;
  expect(readableFillIns(text)).toBe("[your shop address]/lists/[your list id]?key={{ secrets.key }}");
});
