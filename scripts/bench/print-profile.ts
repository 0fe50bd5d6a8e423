import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CpuProfile, partTimes, type SelfTime, selfTimes } from "./profile.ts";
import { createLocator } from "./source-places.ts";

const functionsShown = 25;
const partsShown = 15;

/** The functions and parts of the app that took the most time themselves, from the profile it left in `dir`. */
export function profileText(dir: string, window: { fromMs: number; toMs: number }): string {
  const profiles = readdirSync(dir).filter((name) => name.endsWith(".cpuprofile"));
  const read = profiles.map((name) => JSON.parse(readFileSync(join(dir, name), "utf8")) as CpuProfile);
  // Each thread writes one: the one that worked most is the main thread.
  const all = read.map((profile) => selfTimes(profile, window, createLocator()));
  const times = all.toSorted((one, other) => total(other) - total(one))[0] ?? [];
  const sum = total(times);
  const row = (time: SelfTime) => {
    const place = time.file === "" ? "" : `  ${time.file}:${time.line}`;
    const caller = time.part === time.name || !/^$|^node:/.test(time.file) ? "" : `  (for ${time.part})`;
    const percent = ((time.ms / sum) * 100).toFixed(1);
    return `  ${percent.padStart(5)} %  ${time.ms.toFixed(0).padStart(7)} ms  ${time.name}${place}${caller}`;
  };
  const lines = (list: readonly SelfTime[], count: number) => list.slice(0, count).map(row).join("\n");
  return [
    `Busy for ${(sum / 1000).toFixed(1)} s of ${((window.toMs - window.fromMs) / 1000).toFixed(1)} s. Functions by their own time:`,
    lines(times, functionsShown),
    "By package or folder:",
    lines(partTimes(times), partsShown),
    `The whole profile, for a browser's developer tools: ${profiles.map((name) => join(dir, name)).join(", ")}`,
  ].join("\n\n");
}

function total(times: readonly SelfTime[]): number {
  return times.reduce((sum, time) => sum + time.ms, 0);
}
