"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import Link from "next/link";
import { formatCount } from "#client/format.ts";
import { replaysQuery } from "#client/replays/replays.ts";
import { settledOf } from "./replay-words.ts";

/** While replays run: how far they are together, and the way to them. */
export function ReplayMark() {
  const running = useInfiniteQuery(replaysQuery("running")).data ?? [];
  const [only] = running;
  if (!only) return null;
  const matched = running.reduce((sum, replay) => sum + replay.matched, 0);
  const settled = running.reduce((sum, replay) => sum + settledOf(replay), 0);
  const percent = matched === 0 ? 0 : Math.floor((settled * 100) / matched);
  const label = `${formatCount(running.length, "replay")} running, ${percent} % done`;
  return (
    <Link
      href={running.length === 1 ? `/replays/${only.id}` : "/replays"}
      aria-label={label}
      title={label}
      className="flex h-8 items-center gap-1.5 rounded-control px-2 text-muted text-sm hover:bg-hover hover:text-ink"
    >
      <RotateCw aria-hidden className="size-4 text-accent" />
      {percent} %
    </Link>
  );
}
