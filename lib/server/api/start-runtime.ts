import { container } from "#server/container.ts";

/** What the serving script calls when it is told to stop. */
interface Runtime {
  stop(deadlineMs: number): Promise<void>;
}

const key = Symbol.for("hookline.runtime");
const registry = globalThis as typeof globalThis & { [key]?: Runtime };

export async function startRuntime(): Promise<void> {
  if (registry[key]) return;
  const running = container();
  registry[key] = { stop: (deadlineMs) => running.stop(deadlineMs) };
  await running.start();
}
