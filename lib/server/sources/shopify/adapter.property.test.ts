import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { JsonValue } from "#core/json/json-value.ts";
import { parseJson } from "#core/json/parse-json.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";
import { shopifyAdapter } from "./adapter.ts";
import { shopifyTopics } from "./topics.ts";

const source = { id: "s1", kind: "shopify", name: "Shop", key: "k1", secret: null };

function parsed(text: string): JsonValue {
  const result = parseJson(text);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

type Place = { holder: Record<string, JsonValue> | JsonValue[]; key: string };

function places(value: JsonValue): Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [{ holder: value, key }, ...places(child)]);
}

function mutate(root: JsonValue, where: number, replacement: JsonValue | undefined): void {
  const all = places(root);
  const place = all[where % all.length];
  if (!place) return;
  if (replacement === undefined) Reflect.deleteProperty(place.holder, place.key);
  else Reflect.set(place.holder, place.key, structuredClone(replacement));
}

const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }).map((value) => value as JsonValue),
  fc.bigInt(),
  fc.constantFrom<JsonValue>("", "\u0000", "NaN", "-1", [null], {}, [[]], { amount: "x" }),
);
const mutations = fc.array(fc.tuple(fc.nat(), fc.option(anyJson, { nil: undefined })), { minLength: 1, maxLength: 8 });

const fixtureOf = (topic: string) => readFileSync(`tests/fixtures/shopify/${topic.replace("/", "-")}.json`, "utf8");

it.each(Object.keys(shopifyTopics))("%s with any fields dropped or replaced never throws", (topic) => {
  const original = fixtureOf(topic);
  fc.assert(
    fc.property(mutations, (changes) => {
      const payload = parsed(original);
      for (const [where, replacement] of changes) mutate(payload, where, replacement);
      const rawBody = Buffer.from(stringifyJson(payload));
      const answer = shopifyAdapter.adapt(source, { headers: { "x-shopify-topic": topic }, rawBody, nowMs: 1e12 });
      if (!answer.ok) {
        expect(answer.code).toBe("bad_payload");
        return;
      }
      const [adapted] = answer.events;
      expect(JSON.parse(JSON.stringify([adapted?.event, adapted?.person]))).toEqual([adapted?.event, adapted?.person]);
      expect(adapted?.event.occurredAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      expect(adapted?.dedupeKey.length).toBeLessThanOrEqual(200);
      expect(`${adapted?.dedupeKey}${adapted?.event.orderNumber}${adapted?.person.email}`).not.toContain("\u0000");
    }),
    { numRuns: 150 },
  );
});
