import { setTimeout as sleep } from "node:timers/promises";

/** Reads again until `isDone` says so; answers what was read then. Throws with the last reading after `deadlineMs`. */
export async function readUntil<T>(
  read: () => Promise<T>,
  isDone: (value: T) => boolean,
  { deadlineMs = 40_000, pollMs = 50 } = {},
): Promise<T> {
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    const value = await read();
    if (isDone(value)) return value;
    if (Date.now() > deadline)
      throw new Error(`Not so within ${deadlineMs} ms; last seen: ${JSON.stringify(value)?.slice(0, 2000)}`);
    await sleep(pollMs);
  }
}
