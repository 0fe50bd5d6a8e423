/** How the text around a variable is written: inside JSON a variable needs quotes, elsewhere not. */
export type TemplateSyntax = "json" | "plain";

export interface Insertion {
  /** What of the text is replaced, in UTF-16 units. */
  start: number;
  end: number;
  insert: string;
}

function isInsidePlaceholder(before: string): boolean {
  return before.lastIndexOf("{{") > before.lastIndexOf("}}");
}

/** Is a place inside a JSON string? Placeholders count as text, whatever quotes they hold. */
function isInsideJsonString(before: string): boolean {
  const text = before.replaceAll(/\{\{.*?\}\}/gs, "");
  let inside = false;
  for (let index = 0; index < text.length; index += 1) {
    if (inside && text[index] === "\\") index += 1;
    else if (text[index] === '"') inside = !inside;
  }
  return inside;
}

/**
 * Where and how `{{ path }}` goes into a template, in place of the selection. Inside another placeholder only the path
 * is written; in JSON outside of a string it gets quotes, so that the result stays JSON.
 */
export function insertVariable(
  text: string,
  selection: { start: number; end: number },
  path: string,
  syntax: TemplateSyntax,
): Insertion {
  const { start, end } = selection;
  const before = text.slice(0, start);
  if (isInsidePlaceholder(before)) return { start, end, insert: path };
  const placeholder = `{{ ${path} }}`;
  const needsQuotes = syntax === "json" && !isInsideJsonString(before);
  return { start, end, insert: needsQuotes ? `"${placeholder}"` : placeholder };
}
