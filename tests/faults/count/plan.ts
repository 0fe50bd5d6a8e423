import { shuffled } from "./random.ts";

export type FaultKind = "kill" | "restart";

/** A fault that strikes as soon as so many orders have been accepted. */
export interface PlannedFault {
  kind: FaultKind;
  atAccepted: number;
}

/** Kills of the server and restarts of the database in random order, each at a random place of a stretch of its own. */
export function planFaults(
  { kills, orders, restarts }: { kills: number; orders: number; restarts: number },
  random: () => number,
): PlannedFault[] {
  const kinds: FaultKind[] = [...Array(kills).fill("kill"), ...Array(restarts).fill("restart")];
  const stretch = orders / kinds.length;
  return shuffled(kinds, random).map((kind, index) => ({
    kind,
    atAccepted: Math.max(1, Math.floor((index + random()) * stretch)),
  }));
}
