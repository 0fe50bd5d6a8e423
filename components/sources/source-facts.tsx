import type { Source } from "#contracts/source.ts";
import { KeyValue } from "#ui/key-value.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";

export function SourceFacts({ source }: { source: Source }) {
  const secret = { label: "Signing secret", value: source.hasSecret ? "Set" : "Missing" };
  return (
    <KeyValue
      items={[
        ...(source.kind === "api" ? [] : [secret]),
        { label: "Last event", value: <Time iso={source.lastEventAt} /> },
        { label: "Last rejected", value: <Time iso={source.lastRejectionAt} /> },
        { label: "Connected", value: <Time iso={source.createdAt} /> },
      ]}
    />
  );
}

function Time({ iso }: { iso: string | null }) {
  return iso ? <RelativeTime iso={iso} /> : "Never";
}
