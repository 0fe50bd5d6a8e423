"use client";
import { formatCount } from "#client/format.ts";
import { useOpenProblems } from "#client/problems/problems.ts";

const shownMax = 99;

/** How many problems are open, beside their name in the rail; nothing when none is. */
export function OpenProblems() {
  const open = useOpenProblems().data ?? 0;
  if (open === 0) return null;
  return (
    <>
      <span className="sr-only"> ({formatCount(open, "open", "open")})</span>
      <span
        aria-hidden
        className="ml-auto flex h-4 min-w-4 items-center justify-center rounded-full bg-bad px-1 font-medium text-[0.6875rem] text-on-bad leading-none max-xl:absolute max-xl:top-1 max-xl:right-1"
      >
        {open > shownMax ? `${shownMax}+` : open}
      </span>
    </>
  );
}
