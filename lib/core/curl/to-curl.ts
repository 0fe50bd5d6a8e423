/** A word as one argument of a POSIX shell: between single quotes nothing has a meaning (POSIX 2.2.2). */
function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/**
 * Writes a request as a curl command that can be pasted into a POSIX shell, one option a line.
 * Redirects are not followed, as when Hookline sends. NUL cannot be an argument and is left out.
 */
export function toCurl(request: {
  method: string;
  url: string;
  headers: readonly { name: string; value: string }[];
  body: string | null;
}): string {
  // HEAD needs its own option: with --request alone curl waits for a body that never comes.
  const method = request.method === "HEAD" ? "--head" : `--request ${quote(request.method)}`;
  const words = [
    `curl ${method}`,
    // Without it curl reads brackets and braces in the address as patterns.
    "--globoff",
    `--url ${quote(request.url)}`,
    // "name;" is curl's way to send a header without a value.
    ...request.headers.map(({ name, value }) => `--header ${quote(value === "" ? `${name};` : `${name}: ${value}`)}`),
    ...(request.body === null ? [] : [`--data-raw ${quote(request.body)}`]),
  ];
  return words.join(" \\\n  ").replaceAll("\0", "");
}
