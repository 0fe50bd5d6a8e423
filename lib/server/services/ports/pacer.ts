/**
 * Spaces what this process sends to one endpoint: turns that have come late come together, and would go out together.
 * Kept by each process for itself: another one learns from the endpoint's own answers.
 */
export interface Pacer {
  /** Waits for this process's next turn; false when that is further off than a lease can wait, and then none is taken. */
  turn(endpointId: string, perSecond: number): Promise<boolean>;
  /** The endpoint asked for no request until then (epoch milliseconds); an earlier wish does not shorten a later one. */
  slowDown(endpointId: string, untilMs: number): void;
  /** Until when the endpoint wants no request, epoch milliseconds; 0 when it has not asked. */
  slowUntilMs(endpointId: string): number;
}
