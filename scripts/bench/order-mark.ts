const word = "bench-";
const digits = 8;

/** What marks order `id` (0 to 99,999,999) inside its payload, so that it can be found again wherever it arrives. */
export function markOf(id: number): string {
  return `${word}${String(id).padStart(digits, "0")}`;
}

/** The order that a request carries; null when there is no mark in it. Cheap: nothing is parsed. */
export function idIn(body: Buffer): number | null {
  const at = body.indexOf(word);
  const text = at < 0 ? "" : body.toString("latin1", at + word.length, at + word.length + digits);
  return /^\d{8}$/.test(text) ? Number(text) : null;
}
