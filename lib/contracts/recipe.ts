import { z } from "zod";
import { recipeCategories } from "#core/recipes/recipe.ts";
import { flowNameSchema } from "./flow.ts";
import { flowDefinitionSchema } from "./flow-definition.ts";
import { jsonValueSchema } from "./json.ts";
import { secretNameSchema } from "./secret.ts";

const recipeBlankSchema = z.object({
  key: z.string(),
  kind: z.enum(["url", "text", "number", "secret"]),
  label: z.string(),
  help: z.string(),
  /** Of the right form; a number's also is what stands when none is given. */
  example: z.string(),
  /** A regular expression for the whole value. */
  pattern: z.object({ source: z.string(), message: z.string() }).nullable(),
  min: z.number().nullable(),
});
export type RecipeBlankView = z.infer<typeof recipeBlankSchema>;

/** GET /api/v1/recipes. */
export const recipeSchema = z.object({
  id: z.string(),
  title: z.string(),
  explanation: z.string(),
  category: z.enum(recipeCategories),
  target: z.object({ name: z.string(), docs: z.string().nullable() }),
  eventType: z.string(),
  /** In words that go on after "When": "Placed Order", "a person’s birthday comes". */
  starts: z.string(),
  blanks: z.array(recipeBlankSchema),
});
export type RecipeView = z.infer<typeof recipeSchema>;

/** GET /api/v1/recipes/{id}. */
export const recipeDetailSchema = recipeSchema.extend({
  notes: z.array(z.string()),
  /** To be pasted at the target. */
  script: z.string().nullable(),
  /** For POST /api/v1/events, where no shop sends such an event by itself. */
  sampleEvent: jsonValueSchema.nullable(),
  /** With `[fill-in:key]` where a blank goes, and each secret under its blank's key. */
  definition: flowDefinitionSchema,
});
export type RecipeDetail = z.infer<typeof recipeDetailSchema>;

/**
 * POST /api/v1/recipes/{id}/install → 201 with the flow, a draft. A value that is left out is asked for when the flow is
 * published. A secret is either `{secret: name}` of one that is there, or the value of a new one.
 */
export const recipeInstallSchema = z.strictObject({
  name: flowNameSchema.optional(),
  values: z
    .record(
      z.string().max(60),
      z.union([
        z.string().max(4000, "At most 4,000 characters"),
        z.number(),
        z.strictObject({ secret: secretNameSchema }),
      ]),
    )
    .default({}),
});
export type RecipeInstall = z.output<typeof recipeInstallSchema>;
export type RecipeInstallInput = z.input<typeof recipeInstallSchema>;
