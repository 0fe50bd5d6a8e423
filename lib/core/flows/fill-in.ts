/** What stands in a definition where a person has still to put something of their own. */
export function fillInMark(key: string): string {
  return `[fill-in:${key}]`;
}

const mark = /\[fill-in:([a-z0-9_]+)\]/;

/** A text to read: "[fill-in:warehouse_address]" → "[your warehouse address]". */
export function readableFillIns(text: string): string {
  return text.replaceAll(new RegExp(mark, "g"), (_, key: string) => `[your ${key.replaceAll("_", " ")}]`);
}

/**
 * Every text of a definition that still holds a mark, at its dotted path. A step without any comes out empty; only
 * the first mark of a text is told, since the field is the same.
 */
export function findFillIns(value: unknown, path = ""): { path: string; message: string }[] {
  if (typeof value === "string") {
    const key = mark.exec(value)?.[1];
    if (key === undefined) return [];
    const words = key.replaceAll("_", " ");
    return [{ path, message: `Put your ${words} in the place of ${fillInMark(key)}.` }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => findFillIns(child, path === "" ? name : `${path}.${name}`));
}
