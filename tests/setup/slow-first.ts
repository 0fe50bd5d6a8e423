import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * The order of test files for machines that have not run them before: `slow` (names without ".test.ts") first, each
 * after the one named before it, so that no long file begins when all others have ended.
 */
export function slowFirst(slow: readonly string[]) {
  const place = ({ moduleId }: TestSpecification) => {
    const at = slow.indexOf(basename(moduleId, ".test.ts"));
    return at === -1 ? slow.length : at;
  };
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      return (await super.sort(files)).sort((one, other) => place(one) - place(other));
    }
  };
}
