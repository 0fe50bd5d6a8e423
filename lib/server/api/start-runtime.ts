import type { IncomingMessage, ServerResponse } from "node:http";
import { container } from "#server/container.ts";
import { nodeIntake } from "./node-intake.ts";

/** What the serving script asks of the app it serves. */
interface Runtime {
  stop(deadlineMs: number): Promise<void>;
  /** Takes an intake request past the router, and resolves when it is answered; null when it is none. */
  intake(req: IncomingMessage, res: ServerResponse): Promise<void> | null;
}

const key = Symbol.for("hookline.runtime");
const registry = globalThis as typeof globalThis & { [key]?: Runtime };

export async function startRuntime(): Promise<void> {
  if (registry[key]) return;
  const running = container();
  registry[key] = { stop: (deadlineMs) => running.stop(deadlineMs), intake: nodeIntake };
  await running.start();
}
