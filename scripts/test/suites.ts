import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureGenerated } from "#scripts/generate.ts";
import { cacheDir, root } from "#scripts/paths.ts";
import { ensureBuilt } from "#scripts/serve/build.ts";
import { ensureChromium } from "#tests/setup/chromium.ts";
import { type Count, countExit, countReport } from "./count.ts";

/** One heading of `npm test`. `run` never throws: what goes wrong is in its count and its output. */
export interface Suite {
  readonly name: string;
  run(): Promise<{ count: Count; output: string }>;
}

export const types = tool("types", "typescript/bin/tsc", ["--noEmit", "-p", "."]);
export const lint = tool("lint", "@biomejs/biome/bin/biome", ["ci", "--error-on-warnings", "."]);
export const unused = tool("knip", "knip/bin/knip.js", ["--no-progress"]);
export const unit = tests("unit", "vitest.config.ts");
export const integration = tests("integration", "vitest.integration.config.ts");
/** In its short form; `npm run test:faults` runs the full one. */
export const faults = tests("faults", "vitest.faults.config.ts");
export const browser = tests("browser", "vitest.e2e.config.ts");

export const generate: Suite = {
  name: "generate",
  run: () => attempt(async () => ((await ensureGenerated()) ? "" : "unchanged")),
};

export const build: Suite = {
  name: "build",
  run: () => attempt(async () => ((await ensureBuilt()) ? "" : "unchanged")),
};

export const chromium: Suite = {
  name: "chromium",
  run: () => attempt(async () => ensureChromium()),
};

function tool(name: string, script: string, args: readonly string[]): Suite {
  return {
    name,
    run: async () => {
      const { code, output } = await runNode(script, args);
      return { count: countExit(code), output };
    },
  };
}

function tests(name: string, config: string): Suite {
  return {
    name,
    run: async () => {
      const reportFile = join(cacheDir, `test-results/${name}.json`);
      mkdirSync(join(cacheDir, "test-results"), { recursive: true });
      rmSync(reportFile, { force: true });
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
      const { code, output } = await runNode("vitest/vitest.mjs", ["run", "-c", config, ...reporters]);
      const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, "utf8")) : null;
      return { count: countReport(report, code), output };
    },
  };
}

async function attempt(work: () => Promise<string>): Promise<{ count: Count; output: string }> {
  return work().then(
    (output) => ({ count: countExit(0), output }),
    (error: Error) => ({ count: countExit(1), output: error.message }),
  );
}

function runNode(script: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
