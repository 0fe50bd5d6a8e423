// The way in for npm's scripts: plain JavaScript, because it runs on any Node from 20.19 before anything is installed.
// Installs what the lockfile names, then becomes the given TypeScript script on the Node that the lockfile pins.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { ensureInstalled, pinnedNode, root } from "./install.mjs";

const [script, ...args] = process.argv.slice(2);
const startedAt = Date.now();
try {
  await ensureInstalled();
  become(pinnedNode(), [join(root, script), ...args]);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

function become(node, argv) {
  const bin = join(root, "node_modules/.bin");
  const env = {
    ...process.env,
    HOOKLINE_STARTED_AT: String(startedAt),
    NEXT_TELEMETRY_DISABLED: "1",
    PATH: [bin, process.env.PATH].join(delimiter),
  };
  if (process.execve && process.platform !== "win32") {
    process.removeAllListeners("warning");
    process.execve(node, [node, ...argv], env);
  }
  const child = spawn(node, argv, { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
