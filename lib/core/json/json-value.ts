/** A JSON value as read from the wire. Integers beyond 2^53 are kept exactly, as bigint. */
export type JsonValue = string | number | bigint | boolean | null | JsonValue[] | { [key: string]: JsonValue };
