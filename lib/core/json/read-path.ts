export type ReadPathResult = { found: true; value: unknown } | { found: false; value: undefined };

const absent: ReadPathResult = { found: false, value: undefined };

/** "event.items[0].sku" → ["event", "items", "0", "sku"]. */
export function pathSegments(path: string): string[] {
  return path
    .replaceAll(/\[(\d+)\]/g, ".$1")
    .split(".")
    .filter((segment) => segment !== "");
}

/**
 * Reads a dotted path such as `event.items[0].sku` (or `event.items.0.sku`). Own properties only, so nothing of a
 * prototype is ever reached. A member that is there with the value null is found; undefined is not.
 */
export function readPath(scope: unknown, path: string): ReadPathResult {
  let value: unknown = scope;
  for (const segment of pathSegments(path)) {
    if (typeof value !== "object" || value === null) return absent;
    if (Array.isArray(value) && !/^\d+$/.test(segment)) return absent;
    if (!Object.hasOwn(value, segment)) return absent;
    value = (value as Record<string, unknown>)[segment];
  }
  return value === undefined ? absent : { found: true, value };
}
