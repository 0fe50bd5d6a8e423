import { clsx } from "clsx";
import { formatDuration } from "#client/format.ts";
import type { Attempt } from "#contracts/delivery.ts";
import { splitTiming, type TimingPart } from "./timing-split.ts";

const inks: Record<TimingPart["label"], string> = {
  name: "bg-line-strong",
  connection: "bg-info",
  encryption: "bg-held",
  waiting: "bg-warn",
  answer: "bg-ok",
};

/** An attempt's duration and where it went: a bar, and the same in words. `longestMs`: what a full bar stands for. */
export function TimingBar({ attempt, longestMs }: { attempt: Attempt; longestMs: number }) {
  const parts = splitTiming(attempt);
  if (parts.length === 0) return null;
  const words = parts.map(({ label, ms }) => `${label} ${formatDuration(ms)}`).join(", ");
  return (
    <span className="mt-1 block">
      <span aria-hidden className="flex h-1.5 overflow-hidden rounded-full bg-sunken" title={words}>
        {parts.map(({ label, ms }) => (
          <span
            key={label}
            className={clsx("h-full min-w-px", inks[label])}
            style={{ width: `${(ms / longestMs) * 100}%` }}
          />
        ))}
      </span>
      <span className="block text-muted text-xs">{words}</span>
    </span>
  );
}
