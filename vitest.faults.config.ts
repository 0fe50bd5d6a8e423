import { defineConfig } from "vitest/config";

/** Each engine under fire: killed servers, a restarted database, targets that misbehave. */
export default defineConfig({
  test: {
    include: ["tests/faults/*.test.ts"],
    setupFiles: ["tests/setup/console.ts", "tests/setup/clean-up.ts"],
    maxWorkers: 2,
    hookTimeout: 180_000,
  },
});
