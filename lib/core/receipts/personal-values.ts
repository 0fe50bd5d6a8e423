import { isPersonalContainer, isPersonalField } from "./personal-names.ts";

const depthMax = 20;
const valuesMax = 500;

/**
 * Everything in an event that tells who it is about: e-mail addresses, phone numbers, names, addresses, birthdays.
 * `scope` is what templates see: {event, payload, person}. Longest first, so that a whole is masked before its parts.
 */
export function personalValues(scope: unknown): string[] {
  const found = new Set<string>();
  collect(scope, { field: "", container: null, depth: 0 }, found);
  return [...found].slice(0, valuesMax).sort((a, b) => b.length - a.length);
}

interface At {
  field: string;
  container: string | null;
  depth: number;
}

function collect(value: unknown, at: At, found: Set<string>): void {
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") {
    const text = String(value).trim();
    if (text !== "" && isPersonalField(at.field, at.container)) found.add(text);
    return;
  }
  if (typeof value !== "object" || value === null || at.depth > depthMax) return;
  const depth = at.depth + 1;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, { ...at, depth }, found);
    return;
  }
  const container = isPersonalContainer(at.field) ? at.field : null;
  for (const [field, member] of Object.entries(value)) collect(member, { field, container, depth }, found);
}
