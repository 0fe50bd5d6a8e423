import { join } from "node:path";

/** The checkout's top folder; every path below is absolute, so scripts may run from anywhere. */
export const root = join(import.meta.dirname, "..");

export const schemaFile = join(root, "prisma/schema.prisma");
export const migrationsDir = join(root, "prisma/migrations");
export const generatedDir = join(root, "lib/server/db/generated");
export const cacheDir = join(root, ".cache");
