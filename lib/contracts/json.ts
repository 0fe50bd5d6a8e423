import { z } from "zod";
import type { JsonValue } from "#core/json/json-value.ts";

/** Any JSON value; deep checks are made by the parser in lib/core/json, not here. */
export const jsonValueSchema = z.custom<JsonValue>((value) => value !== undefined, "must be a JSON value");
