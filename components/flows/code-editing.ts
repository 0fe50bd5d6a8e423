import { parseJson } from "#core/json/parse-json.ts";

/** A name for what a path holds, as a member of a JSON body: "event.items[0].sku" → "sku". */
function memberName(path: string): string {
  return (
    path
      .replaceAll(/\[\d+\]/g, "")
      .split(".")
      .at(-1) ?? path
  );
}

/** A JSON object's text with one more member, `"total": "{{ event.total }}"`; null when the text is no object. */
export function appendMember(text: string, path: string): string | null {
  if (!text.trimStart().startsWith("{") || !parseJson(text).ok) return null;
  const end = text.lastIndexOf("}");
  const before = text.slice(0, end).trimEnd();
  const comma = before.trimStart() === "{" ? "" : ",";
  return `${before}${comma}\n  "${memberName(path)}": "{{ ${path} }}"\n}${text.slice(end + 1)}`;
}
