import { runSuites } from "./test/run-suites.ts";
import { browser, build, chromium, faults, generate, integration, lint, types, unit, unused } from "./test/suites.ts";

process.exit(
  await runSuites([[generate], [types, lint, chromium], [build, unused, unit], [integration], [faults, browser]]),
);
