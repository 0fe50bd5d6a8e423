import { z } from "zod";

/** Why something is as it is: a stable code for programs, a sentence for people. */
export const reasonSchema = z.object({ code: z.string(), message: z.string() });
