/** Remembers the answers of POSTs that carried an Idempotency-Key. */
export interface IdempotencyStore {
  /** "new" = this caller goes on; "running" = an equal request is under way; or the answer given before. */
  begin(
    storeId: string,
    key: string,
    requestHash: string,
  ): Promise<"new" | "running" | "other_request" | { statusCode: number; response: string }>;
  finish(storeId: string, key: string, statusCode: number, response: string): Promise<void>;
  /** After a surprise: the next try starts anew. */
  forget(storeId: string, key: string): Promise<void>;
  prune(before: Date): Promise<number>;
}
