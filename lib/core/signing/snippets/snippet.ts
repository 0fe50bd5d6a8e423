/** How a receiver verifies a webhook, as its developer would paste it. */
export interface Snippet {
  id: string;
  language: string;
  /** What `use` is written for. */
  framework: string;
  /** The verification itself, needing nothing beyond the language's own library. */
  verify: string;
  /** A handler that takes a webhook with it. */
  use: string;
}
