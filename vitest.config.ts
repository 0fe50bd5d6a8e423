import { defineConfig } from "vitest/config";

/** Pure code, tested beside itself. */
export default defineConfig({
  test: {
    include: ["{lib,components,scripts}/**/*.test.{ts,tsx}", "tests/faults/count/*.test.ts"],
    setupFiles: ["tests/setup/console.ts"],
    isolate: false,
    // Properties are tried hundreds of times, which takes many seconds on a busy machine.
    testTimeout: 60_000,
  },
});
