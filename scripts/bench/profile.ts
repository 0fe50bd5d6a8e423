import { fileURLToPath } from "node:url";

/** What this reads of a .cpuprofile (Profiler.Profile of the Chrome DevTools protocol). Times in µs. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: CallFrame;
  readonly children?: readonly number[];
}

export interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  /** Both from 0. */
  readonly lineNumber: number;
  readonly columnNumber: number;
}

/** Where a function stands in the sources; `file` is empty for what is built into Node. */
export interface Place {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

export interface SelfTime extends Place {
  readonly ms: number;
  /** The package it belongs to, or the folder of our own code; for Node's own functions that of their caller. */
  readonly part: string;
}

/**
 * How long each function itself ran (without what it called) from `fromMs` to `toMs` of the steady clock, most first.
 * `(idle)` is left out. `locate` maps a frame to its source.
 */
export function selfTimes(
  profile: CpuProfile,
  window: { fromMs: number; toMs: number },
  locate: (frame: CallFrame) => Place,
): SelfTime[] {
  const us = new Map<number, number>();
  let at = profile.startTime;
  for (const [index, id] of profile.samples.entries()) {
    const delta = profile.timeDeltas[index] ?? 0;
    at += delta;
    if (at >= window.fromMs * 1000 && at <= window.toMs * 1000) us.set(id, (us.get(id) ?? 0) + delta);
  }
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const places = new Map(profile.nodes.map((node) => [node.id, locate(node.callFrame)]));
  const times = [...us].flatMap(([id, time]) => {
    const place = places.get(id);
    return !place || place.name === "(idle)" ? [] : [{ ...place, ms: time / 1000, part: partOf(id, places, parents) }];
  });
  return sumBy(times, ({ name, file, line, part }) => `${name} ${file} ${line} ${part}`);
}

/** The same by part alone. */
export function partTimes(times: readonly SelfTime[]): SelfTime[] {
  const parts = times.map((time) => ({ ...time, name: time.part, file: "", line: 0 }));
  return sumBy(parts, (time) => time.part);
}

function partOf(id: number, places: ReadonlyMap<number, Place>, parents: ReadonlyMap<number, number>): string {
  const own = places.get(id);
  let outermost = "";
  for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
    const { file = "" } = places.get(at) ?? {};
    if (file !== "" && !file.startsWith("node:")) return folderOf(file);
    if (file !== "") outermost = file;
  }
  if (own?.name.startsWith("(") && own.file === "") return own.name;
  return outermost || "(native)";
}

function folderOf(file: string): string {
  const inside = file.split("node_modules/").at(-1) ?? "";
  if (inside === file) return file.split("/").slice(0, -1).join("/");
  return inside
    .split("/")
    .slice(0, inside.startsWith("@") ? 2 : 1)
    .join("/");
}

function sumBy(times: readonly SelfTime[], keyOf: (time: SelfTime) => string): SelfTime[] {
  const sums = new Map<string, SelfTime>();
  for (const time of times) {
    const known = sums.get(keyOf(time));
    sums.set(keyOf(time), known ? { ...known, ms: known.ms + time.ms } : time);
  }
  return [...sums.values()].sort((one, other) => other.ms - one.ms);
}

/** The frame as it ran: a path below `root`, or the name of a module of Node. */
export function placeAsRun({ functionName, url, lineNumber }: CallFrame, root: string): Place {
  const path = url.startsWith("file:") ? fileURLToPath(url) : url;
  const file = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  return { name: functionName || "(anonymous)", file, line: lineNumber + 1 };
}
