import type { JsonValue } from "#core/json/json-value.ts";
import { readPath } from "#core/json/read-path.ts";
import type { FieldType } from "./event-type-definition.ts";
import type { EventScope } from "./event-types.ts";
import { guessFieldType } from "./guess-field-type.ts";

/** A path that really came in. `presentIn` of `of` events have a value there that is neither absent nor null. */
export interface CollectedField {
  path: string;
  type: FieldType;
  presentIn: number;
  of: number;
  /** Different values (of lists, their items), the most frequent first, long texts cut; none for objects. */
  examples: (string | number | boolean)[];
}

export const collectLimits = { fields: 600, depth: 7, distinctValues: 40, examples: 8, exampleChars: 120 };

const roots = ["event", "person", "payload"] as const;
/** Names that templates and filters can write after a dot. */
const plainName = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

interface Seen {
  presentIn: number;
  types: Map<FieldType, number>;
  values: Map<string | number | boolean, number>;
}

type Present = Exclude<JsonValue, null>;

function exampleOf(value: JsonValue): string | number | boolean | null {
  if (typeof value === "string") return value === "" ? null : value.slice(0, collectLimits.exampleChars).toWellFormed();
  if (typeof value === "bigint") return value.toString();
  return typeof value === "object" ? null : value;
}

function noteValue({ values }: Seen, value: JsonValue): void {
  const example = exampleOf(value);
  if (example === null) return;
  const times = values.get(example);
  if (times !== undefined || values.size < collectLimits.distinctValues) values.set(example, (times ?? 0) + 1);
}

function note(seen: Map<string, Seen>, path: string, value: Present): boolean {
  let entry = seen.get(path);
  if (!entry) {
    if (seen.size >= collectLimits.fields) return false;
    entry = { presentIn: 0, types: new Map(), values: new Map() };
    seen.set(path, entry);
  }
  entry.presentIn++;
  const type = guessFieldType(value);
  if (value !== "") entry.types.set(type, (entry.types.get(type) ?? 0) + 1);
  for (const item of Array.isArray(value) ? value.slice(0, collectLimits.examples) : [value]) noteValue(entry, item);
  return true;
}

/** Notes a value and what is in it; of a list of objects, its first item stands for all. */
function walk(seen: Map<string, Seen>, path: string, value: JsonValue | undefined, depth: number): void {
  if (value === null || value === undefined) return;
  if (depth > 0 && !note(seen, path, value)) return;
  if (typeof value !== "object" || depth >= collectLimits.depth) return;
  if (Array.isArray(value)) {
    if (typeof value[0] === "object") walk(seen, `${path}[0]`, value[0], depth + 1);
    return;
  }
  for (const name of Object.keys(value))
    if (plainName.test(name)) walk(seen, `${path}.${name}`, value[name], depth + 1);
}

const byCount = <Key>(counts: Map<Key, number>): Key[] =>
  [...counts].sort(([, left], [, right]) => right - left).map(([key]) => key);

/**
 * The paths that came in with these events (newest first), with type, presence and example values. Bounded by
 * collectLimits; names that need brackets in a template (`payload["a b"]`) are left out. Types differ: text.
 */
export function collectFields(scopes: readonly EventScope[]): CollectedField[] {
  const seen = new Map<string, Seen>();
  // One root after the other, so that a large payload never crowds out the event's own fields.
  for (const root of roots) for (const scope of scopes) walk(seen, root, scope[root] as unknown as JsonValue, 0);
  return [...seen].map(([path, { presentIn, types, values }]) => ({
    path,
    type: types.size === 1 ? (byCount(types)[0] ?? "text") : "text",
    presentIn,
    of: scopes.length,
    examples: byCount(values).slice(0, collectLimits.examples),
  }));
}

/** In how many of these events each path has a value that is neither absent nor null. */
export function countPresence(scopes: readonly EventScope[], paths: readonly string[]) {
  const isPresent = (scope: EventScope, path: string) => (readPath(scope, path).value ?? null) !== null;
  return paths.map((path) => ({
    path,
    presentIn: scopes.filter((scope) => isPresent(scope, path)).length,
    of: scopes.length,
  }));
}
