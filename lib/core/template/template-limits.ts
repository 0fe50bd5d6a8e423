/** What one rendering may use. All strings of one body share one budget. */
export interface TemplateLimits {
  /** Milliseconds; a backstop for what the others do not count. */
  timeMs: number;
  /** Rendered pieces: texts, placeholders, turns of a loop. */
  steps: number;
  /** Characters and list items that filters and ranges may take in and give out. */
  units: number;
  outputChars: number;
}

export const defaultTemplateLimits: TemplateLimits = {
  timeMs: 1000,
  steps: 100_000,
  units: 8_000_000,
  outputChars: 1_000_000,
};

export const templateCharsMax = 100_000;
export const templatePiecesMax = 2_000;
export const templateDepthMax = 16;
export const rangeLengthMax = 10_000;
/** No filter works on more than this at once. */
export const filterCharsMax = 1_000_000;
/** What is searched for in a text: long patterns make searching quadratic. */
export const searchCharsMax = 1_000;
