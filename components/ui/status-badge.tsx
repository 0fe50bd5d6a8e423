import {
  Archive,
  Ban,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CircleX,
  Clock,
  Hand,
  Hourglass,
  type LucideIcon,
  PencilLine,
  Radio,
  RotateCw,
  SendHorizontal,
  SkipForward,
  TriangleAlert,
  Unplug,
} from "lucide-react";
import type { z } from "zod";
import type { DeliveryStatus } from "#contracts/delivery.ts";
import type { Endpoint } from "#contracts/endpoint.ts";
import type { runSchema } from "#contracts/event-view.ts";
import type { FlowStatus } from "#contracts/flow.ts";
import { Badge, type Tone } from "./badge.tsx";

export type Status = DeliveryStatus | FlowStatus | Endpoint["status"] | z.infer<typeof runSchema>["status"];

/** Icon, word and colour of every status of deliveries, runs, flows and endpoints. */
export const statusLooks = {
  queued: { word: "Queued", tone: "info", icon: Clock },
  sending: { word: "Sending", tone: "info", icon: SendHorizontal },
  running: { word: "Running", tone: "info", icon: CircleDashed },
  waiting: { word: "Waiting", tone: "info", icon: Hourglass },
  retrying: { word: "Retrying", tone: "warn", icon: RotateCw },
  held: { word: "Held", tone: "held", icon: Hand },
  delivered: { word: "Delivered", tone: "ok", icon: CircleCheck },
  completed: { word: "Completed", tone: "ok", icon: CircleCheck },
  failed: { word: "Failed", tone: "bad", icon: CircleX },
  skipped: { word: "Skipped", tone: "idle", icon: SkipForward },
  cancelled: { word: "Cancelled", tone: "idle", icon: Ban },
  draft: { word: "Draft", tone: "idle", icon: PencilLine },
  live: { word: "Live", tone: "ok", icon: Radio },
  paused: { word: "Paused", tone: "held", icon: CirclePause },
  archived: { word: "Archived", tone: "idle", icon: Archive },
  active: { word: "Active", tone: "ok", icon: CircleCheck },
  failing: { word: "Failing", tone: "warn", icon: TriangleAlert },
  open: { word: "Held back", tone: "bad", icon: Unplug },
} satisfies Record<Status, { word: string; tone: Tone; icon: LucideIcon }>;

export function StatusBadge({ status }: { status: Status }) {
  const { word, tone, icon: Icon } = statusLooks[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {word}
    </Badge>
  );
}
