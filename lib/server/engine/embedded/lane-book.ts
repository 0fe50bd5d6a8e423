/** What this process has under way in each lane, and which lanes may have more that is due. Pure bookkeeping. */
export class LaneBook {
  private readonly underWay = new Map<string, number>();
  private readonly ready = new Set<string>();
  private total = 0;

  /** Something in this lane may be due. */
  mark(lane: string): void {
    this.ready.add(lane);
  }

  started(lane: string): void {
    this.total++;
    this.underWay.set(lane, this.inLane(lane) + 1);
  }

  ended(lane: string): void {
    this.total--;
    const left = this.inLane(lane) - 1;
    if (left > 0) this.underWay.set(lane, left);
    else this.underWay.delete(lane);
  }

  inLane(lane: string): number {
    return this.underWay.get(lane) ?? 0;
  }

  get all(): number {
    return this.total;
  }

  /** May a lane get more of its due runs now? */
  isReady(lane: string): boolean {
    return this.ready.has(lane);
  }

  /**
   * The next claim: ready lanes with room, each with an even share of what the process has left, so that no lane takes
   * it all. `roomOf` says how many may be under way in a lane at most.
   */
  plan(processMax: number, claimMax: number, roomOf: (lane: string) => number): { lane: string; room: number }[] {
    const open = [...this.ready]
      .map((lane) => ({ lane, room: roomOf(lane) - this.inLane(lane) }))
      .filter(({ room }) => room > 0);
    const left = Math.min(claimMax, processMax - this.total);
    if (left <= 0 || open.length === 0) return [];
    const share = Math.max(1, Math.floor(left / open.length));
    return open.slice(0, left).map(({ lane, room }) => ({ lane, room: Math.min(room, share) }));
  }

  /** After a claim: a lane that gave less than it had room for has nothing more that is due. */
  claimed(wanted: readonly { lane: string; room: number }[], given: ReadonlyMap<string, number>): void {
    for (const { lane, room } of wanted) if ((given.get(lane) ?? 0) < room) this.ready.delete(lane);
  }
}
