import { defineConfig } from "vitest/config";

/** The built app in a real browser; every test file has an app, a database and a browser of its own. */
export default defineConfig({
  test: {
    include: ["tests/e2e/**/*.test.ts"],
    globalSetup: ["tests/setup/global-postgres.ts"],
    setupFiles: ["tests/setup/console.ts", "tests/setup/clean-up.ts"],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
