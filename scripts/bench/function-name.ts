const words: ReadonlySet<string> = new Set(["async", "await", "function", "if", "return"]);

/**
 * The name that a source's line gives to the function at `column` (from 0), where an engine or a source map may point to
 * its name, its keyword or its parameters; null when it has none there.
 */
export function functionNameAt(line: string, column: number): string | null {
  const after = /^(?:export |default |async |function\*? |const |let )*([A-Za-z_$][\w$]*)\s*(?:[(<]|=|:)/.exec(
    line.slice(column),
  );
  const before = /([A-Za-z_$][\w$]*)\s*(?:[=:]\s*)?(?:async\s*)?(?:function\s*)?$/.exec(line.slice(0, column));
  return [after, before].map((match) => match?.[1]).find((name) => name && !words.has(name)) ?? null;
}
