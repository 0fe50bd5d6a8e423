/** What decides never reads the clock or makes ids itself: both come in here. */
export interface Clock {
  now(): Date;
  /** A new UUIDv7. */
  newId(): string;
  /** 0 ≤ n < 1. */
  random(): number;
}
