/** How far the words of attempts are written, by when an attempt began. */
export type TextPosition = "new" | "settled";

export interface AttemptBodies {
  deliveryId: string;
  number: number;
  requestBody: string | null;
  responseBody: string | null;
}

export interface TextIndex {
  /** null before the first batch. */
  position(which: TextPosition): Promise<Date | null>;
  /**
   * Attempts begun after `after` and up to `until`, in that order: their bodies, without those written already. About
   * `limit` are looked at; `lastAt` is when the last of these began, null when there was none.
   */
  next(
    after: Date,
    until: Date,
    limit: number,
  ): Promise<{ attempts: AttemptBodies[]; looked: number; lastAt: Date | null }>;
  /** Writes the words of these and the position, in one statement each. */
  write(attempts: readonly { deliveryId: string; number: number; words: readonly string[] }[]): Promise<void>;
  /** Where `new` stands when attempts begun after it and before `before` are still to be written; else null. */
  behind(before: Date): Promise<Date | null>;
  moveTo(which: TextPosition, at: Date): Promise<void>;
}
