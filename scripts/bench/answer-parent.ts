/** What one process of the bench asks another, and what it gets back. */
export interface Question {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };

/** Offers `calls` to the process that started this one. `stop` is awaited before this process ends with its parent. */
export function answerParent(
  calls: Record<string, (input: never) => unknown>,
  stop: () => Promise<unknown> = async () => {},
): void {
  process.on("message", async ({ id, name, input }: Question) => {
    process.send?.(await answerOf(id, calls[name] as ((input: unknown) => unknown) | undefined, input));
  });
  // One Ctrl-C reaches the whole group of processes; the parent says when it is over.
  process.on("SIGINT", () => {});
  process.once("disconnect", () => {
    void stop().finally(() => process.exit());
  });
}

async function answerOf(id: number, call: ((input: unknown) => unknown) | undefined, input: unknown): Promise<Answer> {
  if (!call) return { id, ok: false, error: "There is no such call." };
  try {
    return { id, ok: true, value: await call(input) };
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
