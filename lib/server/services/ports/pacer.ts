/** Spaces what this process sends to one endpoint: turns that have come late come together, and would go out together. */
export interface Pacer {
  /** Waits for this process's next turn; false when that is further off than a lease can wait, and then none is taken. */
  turn(endpointId: string, perSecond: number): Promise<boolean>;
}
