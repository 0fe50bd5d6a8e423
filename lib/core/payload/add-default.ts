import type { WrittenPath } from "./written-paths.ts";

/** Text to be put in place of what stands from `from` to `to`. */
export interface TextChange {
  from: number;
  to: number;
  insert: string;
}

const hasDefault = (region: string) => /\|\s*default\b/.test(region);

/** Is a missing value of this variable already thought of, or only asked for (a tag such as `if`)? */
export function handlesMissing(text: string, { region }: WrittenPath): boolean {
  return region.kind === "tag" || hasDefault(text.slice(region.from, region.to));
}

/** Puts ` | default: ""` behind a variable. Null where one is there or none can be. */
export function addDefault(text: string, path: WrittenPath): TextChange | null {
  if (!path.region.isClosed || handlesMissing(text, path)) return null;
  const end = path.region.to - 2;
  const close = text[end - 1] === "-" ? end - 1 : end;
  const at = path.isSubject ? path.to : text.slice(0, close).trimEnd().length;
  return { from: at, to: at, insert: ' | default: ""' };
}

/** A text with changes made; they may not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const fromTheEnd = [...changes].sort((left, right) => right.from - left.from);
  return fromTheEnd.reduce((done, { from, insert, to }) => done.slice(0, from) + insert + done.slice(to), text);
}
