/**
 * Runs one stage of the start and prints it as a line: name, duration, and what `work` answers in a few words.
 * Lines go to `write` (default: stdout).
 */
export async function stage(
  name: string,
  work: () => Promise<string>,
  write: (line: string) => void = (line) => console.log(line),
): Promise<void> {
  const began = performance.now();
  const detail = await work();
  write(`  ${name.padEnd(10)} ${seconds(performance.now() - began).padStart(6)}  ${detail}`.trimEnd());
}

/** "2.1 s" */
export function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}
