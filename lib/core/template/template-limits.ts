/** What one rendering may use. All strings of one body share one budget. */
export interface TemplateLimits {
  /** Milliseconds; a backstop for what the others do not count. */
  timeMs: number;
  /** Rendered pieces: texts, placeholders, turns of a loop. */
  steps: number;
  /** The sizes (value-size.ts) of what filters take in and give out and of what is written. */
  units: number;
  outputChars: number;
}

export const defaultTemplateLimits: TemplateLimits = {
  timeMs: 500,
  steps: 100_000,
  units: 20_000_000,
  outputChars: 1_000_000,
};

export const templateCharsMax = 100_000;
export const templatePiecesMax = 2_000;
export const templateDepthMax = 16;
export const rangeLengthMax = 10_000;
/** No text is longer, and no value larger (see value-size.ts), that goes into a filter or comes out of one. */
export const filterCharsMax = 1_000_000;
export const valueSizeMax = 4_000_000;
export const filterArgsMax = 20;
/** What is searched for in a text: long patterns make searching quadratic. */
export const searchCharsMax = 1_000;
