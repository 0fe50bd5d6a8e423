import { z } from "zod";
import { flowFileVersion, upgradeFlowFile } from "#core/flow-files/upgrade-file.ts";
import { flowNameSchema, flowSchema } from "./flow.ts";
import { flowDefinitionSchema } from "./flow-definition.ts";
import { sourceKinds } from "./source.ts";

/** A source the flow listened to where it came from. Ids mean nothing elsewhere, so its kind and name are told. */
const sourceHintSchema = z.strictObject({
  path: z.literal("trigger.sourceId"),
  kind: z.enum(sourceKinds),
  name: z.string().max(120),
});

/** A flow as one file, format 1. No secret is in it: secrets go by name, keys written out are left to fill in. */
export const flowFileSchema = z.strictObject({
  hookline: z.literal("flow"),
  formatVersion: z.literal(flowFileVersion),
  exportedAt: z.iso.datetime(),
  name: flowNameSchema,
  definition: flowDefinitionSchema,
  secretsNeeded: z.array(z.string().max(60)).max(500),
  sources: z.array(sourceHintSchema).max(10),
});
export type FlowFile = z.output<typeof flowFileSchema>;

/** Reads a file of every format there ever was. */
const readableFlowFile = z
  .unknown()
  .transform((value, ctx) => {
    const upgraded = upgradeFlowFile(value);
    if (upgraded.ok) return upgraded.file;
    const path = upgraded.path === "" ? [] : upgraded.path.split(".");
    ctx.addIssue({ code: "custom", path, message: upgraded.message });
    return z.NEVER;
  })
  .pipe(flowFileSchema);

/** POST /api/v1/flows/import → 201. */
export const flowImportSchema = z.strictObject({ name: flowNameSchema.optional(), file: readableFlowFile });
export type FlowImport = z.output<typeof flowImportSchema>;

/** The draft, and what it still lacks in this store; all of it is asked for before the flow goes live. */
export const flowImportedSchema = z.object({
  flow: flowSchema,
  missingSecrets: z.array(z.string()),
  missingSources: z.array(sourceHintSchema),
  toFill: z.array(z.object({ path: z.string(), message: z.string() })),
});
export type FlowImported = z.infer<typeof flowImportedSchema>;
