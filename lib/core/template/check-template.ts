import { compileCached } from "./compile-cache.ts";
import type { TemplateProblem } from "./compile-template.ts";
import { secretsRefusal } from "./secrets-refusal.ts";
import type { TemplateKind } from "./template-kind.ts";

export type CheckTemplateResult =
  | { ok: true; variables: string[]; usesSecrets: string[] }
  | { ok: false; errors: TemplateProblem[] };

/**
 * Checks a template without rendering it: JSON and Liquid syntax, filters, tags, the names variables begin with,
 * ranges, and secrets where they may not be. `variables` are the dotted paths it reads, `usesSecrets` the names of
 * the secrets among them. Never throws.
 */
export function checkTemplate(
  kind: TemplateKind,
  source: string,
  { allowSecrets }: { allowSecrets: boolean },
): CheckTemplateResult {
  const compiled = compileCached(kind, source);
  if (!compiled.ok) return { ok: false, errors: compiled.problems };
  const { variables, secretNames } = compiled.template;
  if (secretNames.length > 0 && !allowSecrets) return { ok: false, errors: [{ message: secretsRefusal(kind) }] };
  return { ok: true, variables, usesSecrets: secretNames };
}

/** The dotted paths a template reads, for completion and previews; none for a template with errors. */
export function listVariables(kind: TemplateKind, source: string): string[] {
  const compiled = compileCached(kind, source);
  return compiled.ok ? compiled.template.variables : [];
}
