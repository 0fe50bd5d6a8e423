import { seconds } from "#scripts/serve/stage.ts";
import { addCounts, type Count, countWords } from "./count.ts";
import type { Suite } from "./suites.ts";

/**
 * Runs the groups one after the other and the suites of a group side by side; prints each one's heading, output and
 * numbers when it is done, and the sum of all as the very last line. Answers the exit code.
 */
export async function runSuites(groups: readonly (readonly Suite[])[]): Promise<number> {
  const counts: Count[] = [];
  for (const group of groups) counts.push(...(await Promise.all(group.map(runOne))));
  const sum = addCounts(counts);
  console.log(`\n${countWords(sum)}`);
  return sum.failed === 0 ? 0 : 1;
}

async function runOne(suite: Suite): Promise<Count> {
  const began = performance.now();
  const { count, output } = await suite.run();
  console.log(`\n── ${suite.name}  ${seconds(performance.now() - began)}  ${countWords(count)}`);
  if (output.trim()) console.log(output.trim());
  return count;
}
