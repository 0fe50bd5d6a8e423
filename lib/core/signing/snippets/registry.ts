import { csharpSnippet } from "./csharp.ts";
import { goSnippet } from "./go.ts";
import { javaSnippet } from "./java.ts";
import { nodeSnippet } from "./node.ts";
import { phpSnippet } from "./php.ts";
import { pythonSnippet } from "./python.ts";
import { rubySnippet } from "./ruby.ts";
import type { Snippet } from "./snippet.ts";

/** One a language; a new one is a file here, a line below, and a driver in tests/integration/snippets. */
export const signatureSnippets: readonly Snippet[] = [
  nodeSnippet,
  pythonSnippet,
  phpSnippet,
  rubySnippet,
  goSnippet,
  javaSnippet,
  csharpSnippet,
];
