import { z } from "zod";

/** What an order is worth, in major units of `currency` (ISO 4217). */
export const orderValueSchema = z.object({ amount: z.number(), currency: z.string() });
