import { clsx } from "clsx";
import type { ReactNode } from "react";

const tones = {
  ok: "bg-ok-soft text-ok",
  warn: "bg-warn-soft text-warn",
  held: "bg-held-soft text-held",
  bad: "bg-bad-soft text-bad",
  info: "bg-info-soft text-info",
  idle: "bg-idle-soft text-idle",
} as const;

export type Tone = keyof typeof tones;

/** A word with a colour. `icon` stands before it; colour alone never carries the meaning. */
export function Badge({ tone = "idle", icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={clsx(
        "inline-flex h-5 w-fit align-middle items-center gap-1 whitespace-nowrap rounded-control px-1.5 font-medium text-xs",
        "[&_svg]:size-3.5 [&_svg]:shrink-0",
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
