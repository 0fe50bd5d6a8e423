import { defineConfig } from "vitest/config";
import { slowFirst } from "./tests/setup/slow-first.ts";

// Over half a minute each, mostly of waiting.
const slow = [
  "engines",
  "side-by-side",
  "replays",
  "start",
  "alerts",
  "inngest-switch",
  "checks",
  "replays-kill",
  "memory",
  "plans",
];

/** Real PostgreSQL, real HTTP, real processes; every test file has a database of its own. */
export default defineConfig({
  test: {
    include: ["tests/integration/**/*.test.ts"],
    globalSetup: ["tests/setup/global-postgres.ts"],
    setupFiles: ["tests/setup/console.ts", "tests/setup/clean-up.ts"],
    // What the tests import is loaded once a worker, not once a file.
    isolate: false,
    maxWorkers: 4,
    sequence: { sequencer: slowFirst(slow) },
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
