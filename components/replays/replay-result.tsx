import Link from "next/link";
import type { ReactNode } from "react";
import { formatNumber } from "#client/format.ts";
import type { DeliveryStatus } from "#contracts/delivery.ts";
import type { Replay } from "#contracts/replay.ts";
import { KeyValue } from "#ui/key-value.tsx";
import { logHref, passedOverWords } from "./replay-words.ts";

const onTheWay: DeliveryStatus[] = ["queued", "sending", "retrying", "held"];

/** What became of it so far; each number leads to its deliveries. */
export function ReplayResult({ replay }: { replay: Replay }) {
  const { failed, id, skipped, succeeded, waiting } = replay;
  const reasons = passedOverWords(replay);
  return (
    <KeyValue
      items={[
        { label: "Delivered", value: <CountLink count={succeeded} status={["delivered"]} replayId={id} /> },
        { label: "Failed again", value: <CountLink count={failed} status={["failed"]} replayId={id} /> },
        { label: "On the way", value: <CountLink count={waiting} status={onTheWay} replayId={id} /> },
        {
          label: "Passed over",
          value: reasons.length > 0 ? <Reasons words={reasons} /> : formatNumber(skipped),
        },
      ]}
    />
  );
}

function CountLink({
  count,
  replayId,
  status,
}: {
  count: number;
  replayId: string;
  status: DeliveryStatus[];
}): ReactNode {
  const words = formatNumber(count);
  if (count === 0) return words;
  return (
    <Link href={logHref({ replayId, status }) ?? "/deliveries"} className="underline hover:text-accent">
      {words}
    </Link>
  );
}

function Reasons({ words }: { words: readonly string[] }) {
  return (
    <ul>
      {words.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
