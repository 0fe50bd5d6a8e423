import { TemplateFailure } from "./template-failure.ts";
import { filterCharsMax, valueSizeMax } from "./template-limits.ts";

const itemSize = 200;
const memberSize = 8;

/**
 * About how much work a value is: its characters, and more for list items than they are long, since filters look at
 * each. What is in it several times counts several times, as it does when written out. Throws when too large.
 */
export function valueSize(value: unknown): number {
  let size = 0;
  const add = (amount: number) => {
    size += amount;
    if (size > valueSizeMax) throw new TemplateFailure("limit", "The template puts too much data together.");
  };
  const walk = (part: unknown): void => {
    add(memberSize);
    if (typeof part === "string") {
      if (part.length > filterCharsMax)
        throw new TemplateFailure("limit", `A text in a template has at most ${filterCharsMax} characters.`);
      add(part.length);
    } else if (Array.isArray(part)) {
      add(part.length * itemSize);
      part.forEach(walk);
    } else if (typeof part === "object" && part !== null)
      for (const [name, member] of Object.entries(part)) {
        add(name.length);
        walk(member);
      }
  };
  walk(value);
  return size;
}
