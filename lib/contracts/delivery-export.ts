import { z } from "zod";
import { deliveryQuerySchema } from "./delivery.ts";

const exportFormats = ["csv", "ndjson"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** GET /api/v1/deliveries/export: all that match, newest first, as one file. */
export const exportQuerySchema = deliveryQuerySchema
  .omit({ limit: true, cursor: true })
  .extend({ format: z.enum(exportFormats).default("csv") });
export type ExportQuery = z.infer<typeof exportQuerySchema>;
