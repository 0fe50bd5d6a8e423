/** One option of a curl command with its value; `--url` also for addresses without an option. */
export interface CurlOption {
  name: string;
  value: string;
}

/** Options with a value: short letter (or none) and long name, as in curl's manual. */
const withValue: Record<string, string> = {
  X: "request",
  H: "header",
  d: "data",
  F: "form",
  u: "user",
  A: "user-agent",
  b: "cookie",
  e: "referer",
  o: "output",
  x: "proxy",
  m: "max-time",
  T: "upload-file",
  w: "write-out",
  c: "cookie-jar",
  E: "cert",
  r: "range",
  K: "config",
  D: "dump-header",
  U: "proxy-user",
  C: "continue-at",
  y: "speed-time",
  Y: "speed-limit",
  z: "time-cond",
  Q: "quote",
  P: "ftp-port",
  t: "telnet-option",
};

const longWithValue = new Set([
  ...Object.values(withValue),
  "data-raw",
  "data-binary",
  "data-ascii",
  "data-urlencode",
  "json",
  "form-string",
  "url",
  "url-query",
  "oauth2-bearer",
  "connect-timeout",
  "retry",
  "retry-delay",
  "retry-max-time",
  "cacert",
  "capath",
  "cert-type",
  "key",
  "key-type",
  "pass",
  "ciphers",
  "resolve",
  "interface",
  "limit-rate",
  "max-redirs",
  "noproxy",
  "connect-to",
  "dns-servers",
  "proto",
  "proto-default",
  "tls-max",
  "unix-socket",
  "aws-sigv4",
  "trace",
  "trace-ascii",
  "stderr",
  "output-dir",
  "create-file-mode",
  "max-filesize",
  "expect100-timeout",
  "request-target",
]);

const shortNames: Record<string, string> = { ...withValue, G: "get", I: "head" };

function readShort(word: string, next: () => string): CurlOption[] {
  const options: CurlOption[] = [];
  for (let at = 1; at < word.length; at++) {
    const letter = word[at] ?? "";
    const name = shortNames[letter] ?? letter;
    if (!Object.hasOwn(withValue, letter)) {
      options.push({ name, value: "" });
      continue;
    }
    const rest = word.slice(at + 1);
    options.push({ name, value: rest === "" ? next() : rest });
    break;
  }
  return options;
}

/** The options of a curl command in their order; `words` are those behind "curl". Switches have an empty value. */
export function readCurlOptions(words: readonly string[]): CurlOption[] {
  const options: CurlOption[] = [];
  let at = 0;
  const next = () => words[at++] ?? "";
  while (at < words.length) {
    const word = next();
    if (word === "--") continue;
    if (word.startsWith("--")) {
      const [long = "", ...inline] = word.slice(2).split("=");
      if (!longWithValue.has(long)) options.push({ name: long, value: "" });
      else options.push({ name: long, value: inline.length > 0 ? inline.join("=") : next() });
    } else if (word.startsWith("-") && word.length > 1) options.push(...readShort(word, next));
    else options.push({ name: "url", value: word });
  }
  return options;
}
