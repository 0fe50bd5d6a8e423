import {
  BellOff,
  CircleCheck,
  CirclePause,
  CircleX,
  type LucideIcon,
  TriangleAlert,
  Unplug,
  Waves,
} from "lucide-react";
import type { NoticeKind } from "#contracts/notice.ts";

/** Icon, its colour and its word, read out before the title. */
export const noticeLooks = {
  endpoint_failing: { icon: TriangleAlert, ink: "text-warn", word: "Endpoint failing" },
  endpoint_paused: { icon: CirclePause, ink: "text-held", word: "Endpoint paused" },
  breaker_opened: { icon: Unplug, ink: "text-bad", word: "Endpoint down" },
  breaker_closed: { icon: CircleCheck, ink: "text-ok", word: "Endpoint back" },
  deliveries_exhausted: { icon: CircleX, ink: "text-bad", word: "Deliveries failed" },
  flood: { icon: Waves, ink: "text-held", word: "Flood" },
  source_silent: { icon: BellOff, ink: "text-warn", word: "Source silent" },
  flow_silent: { icon: BellOff, ink: "text-warn", word: "Flow silent" },
  check_failed: { icon: TriangleAlert, ink: "text-warn", word: "Check failed" },
} satisfies Record<NoticeKind, { icon: LucideIcon; ink: string; word: string }>;
