"use client";
import { clsx } from "clsx";
import { type LiveState, useLive } from "#client/live.ts";

const words = {
  connecting: "Connecting",
  live: "Live",
  reconnecting: "Reconnecting",
} satisfies Record<LiveState, string>;

const hints = {
  connecting: "Connecting to Hookline, to show news as it comes in",
  live: "What you see here is kept up to date by itself",
  reconnecting: "The connection is lost. Trying again; what you see may be out of date",
} satisfies Record<LiveState, string>;

/** Keeps the pages up to date and says in a word whether it does. */
export function LiveMark() {
  const state = useLive();
  return (
    <span role="status" title={hints[state]} className="flex items-center gap-1.5 px-1 text-muted text-sm">
      <span
        aria-hidden
        className={clsx(
          "size-1.5 rounded-full",
          state === "live" ? "bg-ok" : "animate-pulse-soft",
          state === "reconnecting" && "bg-warn",
          state === "connecting" && "bg-faint",
        )}
      />
      <span className={clsx(state !== "reconnecting" && "max-sm:sr-only")}>{words[state]}</span>
    </span>
  );
}
