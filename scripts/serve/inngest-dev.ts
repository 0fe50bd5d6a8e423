import { type ChildProcess, spawn } from "node:child_process";

/** Starts Inngest's dev server for the app at `appUrl`; says so when it ends, since nothing is delivered without it. */
export function startInngestDev(appUrl: string): ChildProcess {
  const args = ["--yes", "inngest-cli@latest", "dev", "-u", `${appUrl}/api/inngest`, "--no-discovery"];
  const child = spawn("npx", args, { stdio: "inherit", shell: process.platform === "win32" });
  const explain = (why: string) =>
    console.error(
      `The Inngest dev server is not running (${why}): its download needs access to the internet. \`npm run dev\` needs no Inngest.`,
    );
  child.on("error", (error) => explain(error.message));
  child.on("exit", (code) => {
    if (code) explain(`it ended with code ${code}`);
  });
  return child;
}
