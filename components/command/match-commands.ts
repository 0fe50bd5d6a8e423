export interface Command {
  id: string;
  label: string;
  /** Where it leads. */
  href: string;
  /** Of what kind it is, said in smaller letters. */
  hint?: string;
  /** Other words that people look for it by. */
  alsoCalled?: string;
}

export interface CommandGroup {
  label: string;
  items: Command[];
}

const perGroup = 8;

/**
 * The commands in which every typed word begins a word, those whose label begins with the text first; without a text as
 * they stand. Groups that are left empty are left out.
 */
export function matchCommands(groups: readonly CommandGroup[], text: string): CommandGroup[] {
  const typed = wordsOf(text);
  return groups
    .map(({ items, label }) => ({ label, items: ranked(items, typed, text.trim().toLowerCase()).slice(0, perGroup) }))
    .filter(({ items }) => items.length > 0);
}

function ranked(items: readonly Command[], typed: readonly string[], text: string): Command[] {
  if (typed.length === 0) return [...items];
  const fitting = items.filter((item) => {
    const words = wordsOf(`${item.label} ${item.alsoCalled ?? ""}`);
    return typed.every((part) => words.some((word) => word.startsWith(part)));
  });
  const begins = (item: Command) => (item.label.toLowerCase().startsWith(text) ? 0 : 1);
  return fitting.sort((one, other) => begins(one) - begins(other));
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
