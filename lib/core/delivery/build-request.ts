import { checkHeader } from "#core/outbound/headers.ts";
import { RenderBudget } from "#core/template/render-budget.ts";
import { renderTemplate } from "#core/template/render-template.ts";
import { defaultTemplateLimits } from "#core/template/template-limits.ts";

export interface BuildStep {
  method: string;
  url: string;
  headers: readonly { name: string; value: string }[];
  body:
    | { kind: "none" }
    | { kind: "json"; template: string }
    | { kind: "form"; fields: readonly { name: string; value: string }[] }
    | { kind: "text"; template: string }
    | { kind: "xml"; template: string };
  onMissing: "empty" | "fail";
}

/** Everything a template may name, `secrets` apart. */
export interface BuildScope {
  event: object;
  payload: unknown;
  person: object;
  store: { id: string; name: string };
  flow: { id: string; name: string; version: number | null };
  delivery: { id: string };
}

export interface BuiltRequest {
  method: string;
  url: string;
  headers: { name: string; value: string }[];
  body: string | null;
}

export type BuildResult =
  | { ok: true; request: BuiltRequest; missing: string[] }
  | { ok: false; code: string; message: string };

interface Options {
  /** Clear values to send, or masks to show; the rest of the request comes out the same. */
  secrets: Readonly<Record<string, string>>;
  /** Pinned to the delivery, so that every attempt renders the same bytes. */
  nowMs: number;
}

const contentTypes = {
  none: null,
  json: "application/json",
  form: "application/x-www-form-urlencoded",
  text: "text/plain; charset=utf-8",
  xml: "application/xml; charset=utf-8",
} as const;

type Rendered = { ok: true; text: string; missing: string[] } | { ok: false; code: string; message: string };

function renderBody(
  body: BuildStep["body"],
  scope: object,
  options: Parameters<typeof renderTemplate>[3],
): Rendered | null {
  switch (body.kind) {
    case "none":
      return null;
    case "form": {
      const pairs: string[] = [];
      const missing: string[] = [];
      for (const field of body.fields) {
        const rendered = renderTemplate("text", field.value, scope, options);
        if (!rendered.ok) return rendered;
        missing.push(...rendered.missing);
        pairs.push(new URLSearchParams([[field.name, rendered.text]]).toString());
      }
      return { ok: true, text: pairs.join("&"), missing };
    }
    default:
      return renderTemplate(body.kind, body.template, scope, options);
  }
}

function at(where: string, failed: { code: string; message: string }): BuildResult {
  return { ok: false, code: failed.code, message: `${where}: ${failed.message}` };
}

/**
 * Renders one webhook step for one event: URL, the step's own headers with a fitting content type, body. Signature and
 * Hookline's headers come later, they are not the step's. Same inputs, same bytes.
 */
export function buildRequest(step: BuildStep, scope: BuildScope, { secrets, nowMs }: Options): BuildResult {
  const budget = new RenderBudget(defaultTemplateLimits);
  const open = { nowMs, budget, allowSecrets: true, onMissing: step.onMissing } as const;
  const withSecrets = { ...scope, secrets };
  const missing = new Set<string>();

  const url = renderTemplate("url", step.url, withSecrets, open);
  if (!url.ok) return at("The address", url);
  for (const path of url.missing) missing.add(path);

  const headers: BuiltRequest["headers"] = [];
  for (const header of step.headers) {
    const value = renderTemplate("header", header.value, withSecrets, open);
    if (!value.ok) return at(`The header ${header.name}`, value);
    const problem = checkHeader(header.name, value.text);
    if (problem !== null)
      return { ok: false, code: "header_invalid", message: `The header ${header.name}: ${problem}` };
    for (const path of value.missing) missing.add(path);
    headers.push({ name: header.name, value: value.text });
  }

  const body = renderBody(step.body, scope, { ...open, allowSecrets: false });
  if (body !== null && !body.ok) return at("The body", body);
  for (const path of body?.missing ?? []) missing.add(path);
  const contentType = contentTypes[step.body.kind];
  if (contentType !== null && !headers.some((header) => header.name.toLowerCase() === "content-type")) {
    headers.push({ name: "content-type", value: contentType });
  }
  const request = { method: step.method, url: url.text.trim(), headers, body: body?.text ?? null };
  return { ok: true, request, missing: [...missing] };
}
