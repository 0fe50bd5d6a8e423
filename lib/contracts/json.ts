import { z } from "zod";

/** A JSON value as read from the wire. Integers beyond 2^53 are kept exactly, as bigint. */
export type JsonValue = string | number | bigint | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** Any JSON value; deep checks are made by the parser in lib/core/json, not here. */
export const jsonValueSchema = z.custom<JsonValue>((value) => value !== undefined, "must be a JSON value");
