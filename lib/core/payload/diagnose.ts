import { checkTemplate } from "#core/template/check-template.ts";
import type { TemplateProblem } from "#core/template/compile-template.ts";
import { nearestName } from "#core/template/nearest-name.ts";
import type { TemplateKind } from "#core/template/template-kind.ts";
import { addDefault, type TextChange } from "./add-default.ts";
import { type WrittenPath, writtenPaths } from "./written-paths.ts";

/** Something to know about a place in a template, and what one click does about it. */
export interface Diagnostic {
  from: number;
  to: number;
  severity: "error" | "warning" | "info";
  message: string;
  fix: { label: string; change: TextChange } | null;
}

function offsetOf(text: string, { column = 1, line = 1 }: TemplateProblem): number {
  const lines = text.split("\n").slice(0, line - 1);
  const before = lines.reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(before + column - 1, text.length);
}

const wordAt = /[\p{L}\p{N}_.$[\]-]+/uy;

function rangeAt(text: string, at: number): { from: number; to: number } {
  wordAt.lastIndex = at;
  const word = wordAt.exec(text)?.[0] ?? "";
  const to = word === "" ? Math.min(at + 1, text.length) : at + word.length;
  return { from: to > at ? at : Math.max(at - 1, 0), to };
}

/** The misspelt name a problem speaks of: quoted in its sentence, and standing at or behind its place. */
function placeOf(text: string, problem: TemplateProblem): { from: number; to: number } {
  if (problem.line === undefined) {
    const secret = writtenPaths(text).find(({ path }) => path.startsWith("secrets."));
    return secret ?? { from: 0, to: Math.min(text.length, 1) };
  }
  const at = offsetOf(text, problem);
  const filter = /^There is no filter “(.+)”/.exec(problem.message)?.[1];
  const named = filter === undefined ? -1 : text.indexOf(filter, at);
  return filter !== undefined && named >= 0 ? { from: named, to: named + filter.length } : rangeAt(text, at);
}

function fromProblem(text: string, problem: TemplateProblem): Diagnostic {
  const place = placeOf(text, problem);
  const meant = /^Did you mean ([\p{L}\p{N}_.$[\]-]+)\?$/u.exec(problem.suggestion ?? "")?.[1];
  const message = problem.suggestion === undefined ? problem.message : `${problem.message} ${problem.suggestion}`;
  const fix = meant === undefined ? null : { label: `Change to ${meant}`, change: { ...place, insert: meant } };
  return { ...place, severity: "error", message, fix };
}

const lastName = (path: string) => path.split(".").at(-1) ?? path;

function meantPath(path: string, known: readonly string[]): string | null {
  const parent = path.slice(0, -lastName(path).length);
  const siblings = known.filter((each) => each.startsWith(parent) && each.slice(parent.length) === lastName(each));
  const near = nearestName(lastName(path), siblings.map(lastName));
  if (near !== null) return parent + near;
  const alike = known.filter((each) => lastName(each) === lastName(path));
  return nearestName(path, alike) ?? alike[0] ?? null;
}

function unknownPath(written: WrittenPath, known: readonly string[]): Diagnostic | null {
  const { from, path, to } = written;
  if (path.startsWith("secrets.") || known.includes(path.replaceAll(/\[\d+\]/g, "[0]"))) return null;
  // `.size`, `.first` and `.last` are Liquid's own, of any list or text.
  if (/\.(?:size|first|last)(?:\.|$)/.test(path)) return null;
  const meant = meantPath(path.replaceAll(/\[\d+\]/g, "[0]"), known);
  const message = `No event so far has ${path}.${meant === null ? "" : ` Did you mean ${meant}?`}`;
  const fix = meant === null ? null : { label: `Change to ${meant}`, change: { from, to, insert: meant } };
  return { from, to, severity: "warning", message, fix };
}

/** What is wrong with a body's template (errors, by the check that publishing makes) and what is probably misspelt. */
export function diagnose(kind: TemplateKind, text: string, known: readonly string[]): Diagnostic[] {
  const checked = checkTemplate(kind, text, { allowSecrets: false });
  const errors = checked.ok ? [] : checked.errors.map((problem) => fromProblem(text, problem));
  const isTaken = ({ from, to }: WrittenPath) => errors.some((error) => error.from < to && from < error.to);
  const warnings = writtenPaths(text).filter((written) => !isTaken(written));
  return [...errors, ...warnings.map((written) => unknownPath(written, known)).filter((found) => found !== null)];
}

/** How often a variable had no value in the past, with the fallback that handles it. */
export function diagnosePresence(
  text: string,
  presence: readonly { path: string; presentIn: number; of: number }[],
): Diagnostic[] {
  const byPath = new Map(presence.map((each) => [each.path, each]));
  return writtenPaths(text).flatMap((written): Diagnostic[] => {
    const known = byPath.get(written.path);
    if (!known || known.presentIn >= known.of) return [];
    const change = addDefault(text, written);
    if (change === null) return [];
    const { from, path, to } = written;
    const events = known.of === 1 ? "the last event" : `${known.of - known.presentIn} of the last ${known.of} events`;
    return [
      {
        from,
        to,
        severity: "info",
        message: `${path} is missing in ${events}.`,
        fix: { label: "Use empty text then", change },
      },
    ];
  });
}
