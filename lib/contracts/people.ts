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

/** GET /api/v1/people: whose events came in last first; with `q` those whose e-mail address begins with it, by address. */
export const peopleQuerySchema = z.object({
  q: z.string().trim().toLowerCase().max(320).optional(),
  cursor: z.string().max(400, "Give the nextCursor of the page before, or none for the first page").optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PeopleQuery = z.output<typeof peopleQuerySchema>;

export const personRowSchema = z.object({
  email: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  firstSeenAt: z.string(),
  lastEventAt: z.string(),
});
export type PersonRow = z.infer<typeof personRowSchema>;

/** GET /api/v1/people/{email}. `activities`: the last event of each type, newest first. */
export const personDetailSchema = personRowSchema.extend({
  phone: z.string().nullable(),
  activities: z.array(z.object({ eventType: z.string(), lastAt: z.string() })),
});
export type PersonDetail = z.infer<typeof personDetailSchema>;
