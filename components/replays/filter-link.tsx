import Link from "next/link";
import { formatCount } from "#client/format.ts";
import { deliveryFilterSchema } from "#contracts/delivery.ts";
import type { Replay } from "#contracts/replay.ts";
import { logHref } from "./replay-words.ts";

/** What a replay was asked for, as a way to it where there is one. */
export function FilterLink({ replay }: { replay: Replay }) {
  if (replay.kind === "events") return <>Events that had no run of the flow yet</>;
  const { data: filter } = deliveryFilterSchema.safeParse(replay.filter);
  if (filter?.problemId) {
    return (
      <Link href={`/problems/${filter.problemId}`} className="underline hover:text-accent">
        What failed for one problem
      </Link>
    );
  }
  const href = filter ? logHref(filter) : null;
  if (href === null) return <>{formatCount(filter?.ids?.length ?? 0, "chosen delivery", "chosen deliveries")}</>;
  return (
    <Link href={href} className="underline hover:text-accent">
      {href === "/deliveries" ? "All deliveries" : "Chosen by a filter of the log"}
    </Link>
  );
}
