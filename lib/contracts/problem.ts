import { z } from "zod";

/** RFC 9457 problem+json. `errors` names the fields by dotted path, e.g. "definition.steps.0.url". */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
