import { type CompileResult, compileTemplate } from "./compile-template.ts";
import type { TemplateKind } from "./template-kind.ts";

const entriesMax = 500;
const charsMax = 10_000_000;

const compiled = new Map<string, CompileResult>();
let chars = 0;

function forget(key: string): void {
  if (compiled.delete(key)) chars -= key.length;
}

/** compileTemplate, remembering the templates used last: sending renders the same few ones over and over. */
export function compileCached(kind: TemplateKind, source: string): CompileResult {
  const key = `${kind} ${source}`;
  const known = compiled.get(key);
  const result = known ?? compileTemplate(kind, source);
  forget(key);
  compiled.set(key, result);
  chars += key.length;
  for (const oldest of compiled.keys()) {
    if (compiled.size <= entriesMax && chars <= charsMax) break;
    forget(oldest);
  }
  return result;
}
