import { CircleAlert, CircleCheck, Eye } from "lucide-react";
import type { FailureGroupStatus } from "#contracts/failure-group.ts";
import { Badge } from "#ui/badge.tsx";

const looks = {
  open: { word: "Open", tone: "bad", icon: CircleAlert },
  acknowledged: { word: "Acknowledged", tone: "warn", icon: Eye },
  resolved: { word: "Resolved", tone: "ok", icon: CircleCheck },
} as const satisfies Record<FailureGroupStatus, unknown>;

export function ProblemBadge({ status }: { status: FailureGroupStatus }) {
  const { icon: Icon, tone, word } = looks[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {word}
    </Badge>
  );
}
