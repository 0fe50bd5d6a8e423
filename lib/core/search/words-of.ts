/** Of a body so many different words are found again; more is rarely something a person wrote. */
export const wordsMax = 600;
/** In characters; a longer run, such as base64, is found by its beginning. */
export const wordLengthMax = 40;

const escapes = /\\u([0-9a-f]{4})/gi;
const marks = /\p{M}/gu;
// Scripts written without spaces: every character is a word there.
const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}`;
const wordPattern = new RegExp(`[[${unspaced}]&&\\p{L}]|[[\\p{L}\\p{N}]--[${unspaced}]]+`, "gv");
const asciiWordPattern = /[a-z0-9]+/g;
const isPlain = (text: string) => !/[^\0-\x7f]/.test(text);

/** Lower case without accents, so that "zurich" finds "Zürich"; JSON's \uXXXX are the characters they stand for. */
export function folded(text: string): string {
  const plain = text.includes("\\u")
    ? text.replace(escapes, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return isPlain(plain) ? plain.toLowerCase() : plain.normalize("NFKD").replace(marks, "").toLowerCase();
}

/**
 * The different words of texts, in the order they first come: runs of letters and digits, so that an e-mail address, an
 * id or a SKU is found by each of its parts.
 */
export function wordsOf(...texts: readonly string[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    const plain = folded(text);
    for (const [run] of plain.matchAll(isPlain(plain) ? asciiWordPattern : wordPattern)) {
      words.add(cut(run));
      if (words.size === wordsMax) return [...words];
    }
  }
  return [...words];
}

function cut(run: string): string {
  return run.length > wordLengthMax ? run.slice(0, wordLengthMax).replace(/[\uD800-\uDBFF]$/, "") : run;
}
