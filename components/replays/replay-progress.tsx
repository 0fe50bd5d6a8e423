import { formatCount, formatNumber } from "#client/format.ts";
import type { Replay } from "#contracts/replay.ts";
import { Progress } from "#ui/progress.tsx";
import { paceWords, replayTitle, settledOf } from "./replay-words.ts";

/** How far it is, how fast it goes and how long is left. */
export function ReplayProgress({ replay }: { replay: Replay }) {
  const settled = settledOf(replay);
  const { matched } = replay;
  return (
    <div className="w-full">
      <Progress value={settled} max={matched} label={replayTitle(replay)} />
      <p className="mt-1.5 flex flex-wrap justify-between gap-x-4 text-muted text-sm">
        <span>
          {formatNumber(settled)} of {formatCount(matched, "done", "done")}
        </span>
        <span>{paceWords(replay)}</span>
      </p>
    </div>
  );
}
