import { prettyJsonTokens } from "#client/json-tokens.ts";
import { diffLines, type TextLine } from "#components/flows/text-changes.ts";
import type { RequestAsSent } from "./request-as-sent.ts";

interface Part {
  label: "Request line" | "Headers" | "Body";
  /** null: the same in both. */
  lines: TextLine[] | null;
}

/** How a request differs from an earlier one, part by part. JSON is laid out first, so that one value is one line. */
export function compareRequests(older: RequestAsSent, newer: RequestAsSent): Part[] {
  const [was, is] = [textsOf(older), textsOf(newer)];
  return (["Request line", "Headers", "Body"] as const).map((label) => ({
    label,
    lines: was[label] === is[label] ? null : diffLines(was[label], is[label]),
  }));
}

function textsOf({ body, headers, method, path }: RequestAsSent): Record<Part["label"], string> {
  const sorted = headers.map(({ name, value }) => `${name}: ${value}`).sort();
  const tokens = prettyJsonTokens(body);
  return {
    "Request line": `${method} ${path}`,
    Headers: sorted.join("\n"),
    Body: tokens ? tokens.map(({ text }) => text).join("") : body,
  };
}
