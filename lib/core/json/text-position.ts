/** Line and column, both from 1, of a position counted in UTF-16 units from 0. */
export function textPosition(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: position - lineStart + 1 };
}

/** "Line 3, column 14": how every message about a text names a place in it. */
export function describePosition(text: string, position: number): string {
  const { line, column } = textPosition(text, position);
  return `Line ${line}, column ${column}`;
}
