import { z } from "zod";

/** A moment in a query or a body. */
export const time = z.iso
  .datetime({ offset: true, abort: true, message: "Give an ISO 8601 time, for example 2026-01-15T10:00:00Z" })
  .refine((text) => Date.parse(text) >= 0, "Give a time after 1970");
