import { parseJson } from "#core/json/parse-json.ts";

const bytesMax = 2_000_000;

export type FileText = { ok: true; value: unknown } | { ok: false; message: string };

/** The text of a chosen or pasted file as JSON, or what is wrong with it in a sentence. */
export function readFileText(text: string): FileText {
  if (text.trim() === "") return { ok: false, message: "Choose the file of a flow, or paste what is in it." };
  if (new TextEncoder().encode(text).length > bytesMax)
    return { ok: false, message: "This is larger than 2 MB, which no flow is." };
  const parsed = parseJson(text);
  return parsed.ok
    ? { ok: true, value: parsed.value }
    : { ok: false, message: `This cannot be read as JSON. ${parsed.message}` };
}
