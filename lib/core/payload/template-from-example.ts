import type { EventScope } from "#core/events/event-types.ts";
import type { JsonValue } from "#core/json/json-value.ts";
import { readPath } from "#core/json/read-path.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";

/** Values so common that being equal means nothing, unless the names say the same as well. */
function isTelling(value: JsonValue): boolean {
  if (value === null || typeof value === "boolean") return false;
  if (typeof value === "string") return value.length >= 3;
  if (typeof value === "number") return Math.abs(value) >= 10 || !Number.isInteger(value);
  return typeof value === "bigint" || Object.keys(value).length > 0;
}

const plainName = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
/** Is it one of Hookline's own names, the same whatever the source? */
const isNormalised = (path: string) => !path.startsWith("payload.");

/** How alike the name in the example and the end of a path are: 2 the same, 1 one within the other, 0 not. */
function likeness(name: string, path: string): number {
  const last = plainName(
    path
      .replaceAll(/\[\d+\]/g, "")
      .split(".")
      .at(-1) ?? "",
  );
  const wanted = plainName(name);
  if (wanted === "" || last === "") return 0;
  if (wanted === last) return 2;
  return wanted.includes(last) || last.includes(wanted) ? 1 : 0;
}

class Matcher {
  private readonly byText = new Map<string, string[]>();
  used = 0;

  constructor(scope: EventScope, paths: readonly string[]) {
    for (const path of paths) {
      const { found, value } = readPath(scope, path);
      if (!found) continue;
      const key = stringifyJson(value as JsonValue);
      this.byText.set(key, [...(this.byText.get(key) ?? []), path]);
    }
  }

  private best(value: JsonValue, name: string, isOwn: boolean): string | null {
    const paths = (this.byText.get(stringifyJson(value)) ?? []).filter((path) => isNormalised(path) === isOwn);
    const fitting = paths.filter((path) => isTelling(value) || (value !== null && likeness(name, path) === 2));
    const [best] = fitting.sort(
      (left, right) => likeness(name, right) - likeness(name, left) || left.length - right.length,
    );
    return best ?? null;
  }

  private scalar(value: JsonValue, name: string, isOwn: boolean): string | null {
    const exact = this.best(value, name, isOwn);
    if (exact !== null) return exact;
    const asNumber = typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : null;
    if (asNumber !== null && String(asNumber) === value) return withFilter(this.best(asNumber, name, isOwn), "text");
    return typeof value === "number" ? withFilter(this.best(String(value), name, isOwn), "number") : null;
  }

  /** "Ann Lee" of a first and a last name. */
  private words(value: JsonValue, name: string, isOwn: boolean): string | null {
    if (typeof value !== "string") return null;
    const parts = value.split(" ").map((word) => this.best(word, name, isOwn));
    return parts.length > 1 && parts.every((part) => part !== null)
      ? parts.map((part) => `{{ ${part} }}`).join(" ")
      : null;
  }

  private placeholders(value: JsonValue, name: string, isOwn: boolean): string | null {
    const path = this.scalar(value, name, isOwn);
    return path === null ? this.words(value, name, isOwn) : `{{ ${path} }}`;
  }

  convert(value: JsonValue, name: string): JsonValue {
    const text = this.placeholders(value, name, true) ?? this.placeholders(value, name, false);
    if (text !== null) {
      this.used++;
      return text;
    }
    if (Array.isArray(value)) return value.map((item) => this.convert(item, name));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.convert(member, key)]));
  }
}

const withFilter = (path: string | null, filter: string) => (path === null ? null : `${path} | ${filter}`);

/**
 * A JSON template of an example: values that equal values of the event become their variables, the rest stays.
 * Hookline's own names go before the payload's, and among several that are equal the one named alike.
 * `used` counts the variables.
 */
export function templateFromExample(
  example: JsonValue,
  scope: EventScope,
  paths: readonly string[],
): { template: string; used: number } {
  const matcher = new Matcher(scope, paths);
  const converted = matcher.convert(example, "");
  return { template: stringifyJson(converted, 2), used: matcher.used };
}
