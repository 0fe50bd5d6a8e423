import { z } from "zod";

const limit = z.coerce.number().int().min(1).max(200).default(50);
const badCursor = "Give the nextCursor of the page before, or none for the first page";

/** Of a list in the order of its ids. */
export const pageQuerySchema = z.object({ cursor: z.uuid(badCursor).optional(), limit });
/** Of a list in the order of its names. */
export const namePageQuerySchema = z.object({ cursor: z.string().max(300, badCursor).optional(), limit });
/** Of a list in the order of its numbers. */
export const numberPageQuerySchema = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,9}$/, badCursor)
    .optional(),
  limit,
});
export type PageQuery = z.infer<typeof pageQuerySchema>;

/** What every list answers. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({ data: z.array(item), nextCursor: z.string().nullable() });
}
