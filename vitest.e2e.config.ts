import { defineConfig } from "vitest/config";
import { slowFirst } from "./tests/setup/slow-first.ts";

/** The built app in a real browser; every test file has an app, a database and a browser of its own. */
export default defineConfig({
  test: {
    include: ["tests/e2e/**/*.test.ts"],
    globalSetup: ["tests/setup/global-postgres.ts"],
    setupFiles: ["tests/setup/console.ts", "tests/setup/clean-up.ts"],
    // What the tests import is loaded once a worker, not once a file.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: slowFirst(["accessibility", "detail", "editor", "log"]) },
    // On a busy machine a browser now and then loses a click. The output marks what took a second try: look into it.
    retry: 1,
    testTimeout: 240_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
