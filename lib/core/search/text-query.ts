import { folded, wordLengthMax, wordsOf } from "./words-of.ts";

/** What a person looks for in bodies: all of `words`, and a word that begins with `prefix`; `phrases` exactly as typed. */
export interface TextQuery {
  words: string[];
  /** The last word, which may not be typed to its end yet; null when it is too short to narrow anything. */
  prefix: string | null;
  /** Terms of several words, such as SKU-1042: the words alone would be found apart from each other too. */
  phrases: string[];
}

const termPattern = /"([^"]+)"|(\S+)/g;
const prefixLengthMin = 3;
/** A phrase is looked for as it stands, so one that JSON may write differently is left to its words. */
const isWrittenAlike = (term: string) => /^[ -~]+$/.test(term) && !/["\\/]/.test(term);

/** Reads the search box; null when there is no letter or digit in it. */
export function readTextQuery(text: string): TextQuery | null {
  const terms = [...text.matchAll(termPattern)].map(([, quoted, plain]) => (quoted ?? plain ?? "").trim());
  const words = wordsOf(terms.join(" "));
  const last = words.at(-1);
  if (last === undefined) return null;
  // Of an e-mail address the last word stands in every body, and all that begins like it would be gathered for nothing.
  const isPrefix = last.length >= prefixLengthMin && /[\p{L}\p{N}]$/u.test(text) && !terms.at(-1)?.includes("@");
  return {
    words: isPrefix ? words.slice(0, -1) : words,
    prefix: isPrefix ? last : null,
    phrases: terms.filter((term) => isWrittenAlike(term) && !isOneWord(term)),
  };
}

function isOneWord(term: string): boolean {
  const [word, ...more] = wordsOf(term);
  return more.length === 0 && (word ?? "") === folded(term) && term.length <= wordLengthMax;
}
