import { renderTemplate } from "#core/template/render-template.ts";

/** What the key stands for in this event; `open` when it stands for nothing, and the run is then not limited. */
export type OnceKey = { kind: "key"; key: string } | { kind: "open"; note: string };

interface KeyScope {
  event: object;
  payload: unknown;
  person: object;
}

/**
 * Renders the key of `once`. An event that lacks a variable of it has no key: were the rest of the template its key,
 * everyone without an e-mail address would count as one and the same person. Pure; never throws.
 */
export function renderOnceKey(template: string, { event, payload, person }: KeyScope, nowMs: number): OnceKey {
  const options = { nowMs, allowSecrets: false, onMissing: "fail" } as const;
  const rendered = renderTemplate("text", template, { event, payload, person }, options);
  if (!rendered.ok) return open(rendered.message);
  const key = rendered.text.trim();
  return key === "" ? open("The key is empty for this event.") : { kind: "key", key };
}

function open(why: string): OnceKey {
  return { kind: "open", note: `${why} So it is not held to once per key.` };
}
