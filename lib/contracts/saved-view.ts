import { z } from "zod";

/** `query` as in the log's address, without the "?"; `columns` null leaves everybody their own. */
const fields = {
  name: z.string().trim().min(1, "Give the view a name").max(80),
  query: z.string().max(2000),
  columns: z.array(z.string().max(40)).max(30).nullable(),
  /** For everybody in the store, not only its maker. */
  shared: z.boolean(),
};

export const savedViewSchema = z.object({
  id: z.string(),
  ...fields,
  name: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
});
export type SavedView = z.infer<typeof savedViewSchema>;

/** POST /api/v1/saved-views. */
export const newSavedViewSchema = z.strictObject({
  ...fields,
  columns: fields.columns.default(null),
  shared: fields.shared.default(false),
});
export type NewSavedView = z.infer<typeof newSavedViewSchema>;

/** PATCH /api/v1/saved-views/{id}. */
export const savedViewChangeSchema = z.strictObject(fields).partial();
export type SavedViewChange = z.infer<typeof savedViewChangeSchema>;
