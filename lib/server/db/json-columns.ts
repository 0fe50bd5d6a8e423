import { z } from "zod";
import type { Prisma } from "./generated/client.ts";

const headerListSchema = z.array(z.object({ name: z.string(), value: z.string() })).catch([]);
const headerRecordSchema = z.record(z.string(), z.string()).catch({});

/** A JSON column of headers as the list it was written as; anything else reads as none. */
export function asHeaderList(value: unknown): { name: string; value: string }[] {
  return headerListSchema.parse(value);
}

export function asHeaderRecord(value: unknown): Record<string, string> {
  return headerRecordSchema.parse(value);
}

/** PostgreSQL text cannot hold NUL; everything else stays as it is. */
export function withoutNul(text: string): string {
  return text.includes("\0") ? text.replaceAll("\0", "�") : text;
}

/** A value that a zod contract has parsed, as Prisma wants it for a JSON column. */
export function toJsonColumn(value: object): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
