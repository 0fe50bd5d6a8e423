import type { WebhookBody } from "#contracts/flow-steps.ts";
import { encodeText } from "#core/payload/encode-text.ts";
import { readRows } from "#core/payload/read-rows.ts";

/** The body in another kind, keeping what can be kept: the fields of a form and the members of an object. */
export function changeKind(body: WebhookBody, kind: WebhookBody["kind"]): WebhookBody {
  if (kind === body.kind) return body;
  if (kind === "none") return { kind };
  if (kind === "form") {
    const rows = body.kind === "json" ? (readRows(body.template)?.children ?? []) : [];
    const plain = rows.filter((row) => row.name !== null && row.kind !== "object" && row.kind !== "list");
    return {
      kind,
      fields: plain.map((row) => ({ name: row.name ?? "", value: row.kind === "null" ? "" : row.value })),
    };
  }
  if (body.kind === "form" && kind === "json") {
    const members = body.fields.map(({ name, value }) => `  ${encodeText(name)}: ${encodeText(value)}`);
    return { kind, template: members.length > 0 ? `{\n${members.join(",\n")}\n}` : "{}" };
  }
  return { kind, template: "template" in body ? body.template : "" };
}
