import { CircleCheck, CircleX, Clock, KeyRound } from "lucide-react";
import type { Source } from "#contracts/source.ts";
import { Badge } from "#ui/badge.tsx";
import { type SourceState, sourceState } from "./source-state.ts";

const looks = {
  needs_secret: { word: "Secret missing", tone: "warn", icon: KeyRound },
  rejecting: { word: "Rejecting", tone: "bad", icon: CircleX },
  receiving: { word: "Receiving", tone: "ok", icon: CircleCheck },
  waiting: { word: "Waiting for its first event", tone: "info", icon: Clock },
} as const satisfies Record<SourceState, unknown>;

export function SourceStateBadge({ source }: { source: Source }) {
  const { word, tone, icon: Icon } = looks[sourceState(source)];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {word}
    </Badge>
  );
}
