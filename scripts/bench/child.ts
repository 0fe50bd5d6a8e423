import { fork } from "node:child_process";
import { once } from "node:events";
import type { Answer, Question } from "./answer-parent.ts";

type Calls = Record<string, (input: never) => unknown>;

/** A process of the bench that answers calls; `T` are the functions it offers. */
export interface Child<T extends Calls> {
  readonly pid: number;
  ask<K extends keyof T & string>(name: K, input: Parameters<T[K]>[0]): Promise<Awaited<ReturnType<T[K]>>>;
  /** Lets it end by itself, and waits for that. */
  stop(): Promise<void>;
}

/** Starts one of the bench's own TypeScript files as a process. It ends when this process does. */
export function startChild<T extends Calls>(file: string): Child<T> {
  const child = fork(file, { serialization: "advanced", stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let asked = 0;
  child.on("message", (answer: Answer) => {
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) call?.resolve(answer.value);
    else call?.reject(new Error(answer.error));
  });
  const exited = once(child, "exit").then(() => {
    for (const call of waiting.values()) call.reject(new Error(`The process of ${file} ended before it answered.`));
  });
  return {
    pid: child.pid ?? 0,
    ask: (name, input) =>
      new Promise((resolve, reject) => {
        const id = ++asked;
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        child.send({ id, name, input } satisfies Question);
      }),
    stop: async () => {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
