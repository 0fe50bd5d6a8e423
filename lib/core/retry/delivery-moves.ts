/** What a delivery's status may become by itself; nothing leaves the last four. */
export const DELIVERY_MOVES = {
  queued: ["sending", "held", "failed", "skipped", "cancelled"],
  /** Back to queued: the process died while sending, and another one takes over. */
  sending: ["queued", "retrying", "held", "delivered", "failed"],
  retrying: ["sending", "held", "skipped", "cancelled", "failed"],
  held: ["queued", "skipped", "cancelled"],
  delivered: [],
  failed: [],
  skipped: [],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>;

export type DeliveryState = keyof typeof DELIVERY_MOVES;

/** What a person may do to an ended delivery: send it once more. */
const REPLAY_MOVES: Partial<Record<DeliveryState, readonly DeliveryState[]>> = {
  delivered: ["queued"],
  failed: ["queued"],
  skipped: ["queued"],
  cancelled: ["queued"],
};

/** Whether a delivery may go from one status to another: by itself, or (`replay`) because a person sends it again. */
export function canMove(from: DeliveryState, to: DeliveryState, by: "itself" | "replay" = "itself"): boolean {
  const targets: readonly DeliveryState[] = by === "replay" ? (REPLAY_MOVES[from] ?? []) : DELIVERY_MOVES[from];
  return targets.includes(to);
}
