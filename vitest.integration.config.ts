import { defineConfig } from "vitest/config";

/** Real PostgreSQL, real HTTP, real processes; every test file has a database of its own. */
export default defineConfig({
  test: {
    include: ["tests/integration/**/*.test.ts"],
    globalSetup: ["tests/setup/global-postgres.ts"],
    setupFiles: ["tests/setup/console.ts", "tests/setup/clean-up.ts"],
    maxWorkers: 4,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
