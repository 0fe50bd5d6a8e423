import type { FieldType } from "#core/events/event-type-definition.ts";
import type { EventScope } from "#core/events/event-types.ts";
import { guessFieldType } from "#core/events/guess-field-type.ts";
import type { JsonValue } from "#core/json/json-value.ts";
import { shortValue } from "#core/payload/variable-options.ts";

/** One line of the variable tree. */
export interface VariableNode {
  /** As it is written in a template. */
  path: string;
  name: string;
  depth: number;
  type: FieldType | "nothing";
  value: string | null;
  hasChildren: boolean;
  isOpen: boolean;
}

const plainName = /^[\p{L}_][\p{L}\p{N}_-]*$/u;
const membersMax = 200;
const foundMax = 100;

function children(path: string, value: JsonValue | undefined): [path: string, name: string, value: JsonValue][] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value))
    return value.slice(0, membersMax).map((item, index) => [`${path}[${index}]`, `${index + 1}.`, item]);
  return Object.entries(value)
    .slice(0, membersMax)
    .map(([name, member]) => [
      plainName.test(name) ? `${path}.${name}` : `${path}["${name.replaceAll('"', "")}"]`,
      name,
      member,
    ]);
}

function nodeOf(path: string, name: string, value: JsonValue, depth: number, isOpen: boolean): VariableNode {
  const isEmpty = value === null || value === undefined;
  return {
    path,
    name,
    depth,
    type: isEmpty ? "nothing" : guessFieldType(value),
    value: shortValue(value),
    hasChildren: !isEmpty && children(path, value).length > 0,
    isOpen,
  };
}

/** The lines of the tree in sight: what is below the nodes in `open`; its roots are event, person and payload. */
export function visibleNodes(scope: EventScope, open: ReadonlySet<string>): VariableNode[] {
  const walk = (path: string, name: string, value: JsonValue, depth: number): VariableNode[] => {
    const isOpen = open.has(path);
    const below = isOpen ? children(path, value) : [];
    return [
      nodeOf(path, name, value, depth, isOpen),
      ...below.flatMap(([at, as, member]) => walk(at, as, member, depth + 1)),
    ];
  };
  return (["event", "person", "payload"] as const).flatMap((root) =>
    walk(root, root, scope[root] as unknown as JsonValue, 0),
  );
}

/** The nodes whose path or value holds every word of the query, as a flat list; at most 100. */
export function searchNodes(scope: EventScope, query: string): VariableNode[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found: VariableNode[] = [];
  const walk = (path: string, value: JsonValue): void => {
    for (const [at, , member] of children(path, value)) {
      if (found.length >= foundMax) return;
      const text = `${at} ${shortValue(member) ?? ""}`.toLowerCase();
      if (words.every((word) => text.includes(word)))
        found.push({ ...nodeOf(at, at, member, 0, false), hasChildren: false });
      walk(at, member);
    }
  };
  for (const root of ["event", "person", "payload"] as const) walk(root, scope[root] as unknown as JsonValue);
  return found;
}
