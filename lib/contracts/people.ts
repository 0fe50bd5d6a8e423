import { z } from "zod";

/** GET /api/v1/people/dates: at which paths people of the store have dates, and how many of them. */
export const personDateSchema = z.object({
  /** As triggers name it, `person.properties.birthday`. */
  path: z.string(),
  /** "1990-05-04", or "--05-04" without a year. */
  example: z.string(),
  people: z.number(),
});
export type PersonDate = z.infer<typeof personDateSchema>;
