export type ShellWordsResult = { ok: true; words: string[] } | { ok: false; message: string };

const ansiEscapes: Record<string, string> = {
  n: "\n",
  r: "\r",
  t: "\t",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  v: "\v",
  "0": "\0",
};

const ansiEscape = /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-3]?[0-7]{2,3})|([\s\S]))/g;

/** What stands between `$'` and `'` (bash's ANSI-C quoting). */
function ansiText(quoted: string): string {
  return quoted.replaceAll(ansiEscape, (_all, hex, short, long, octal, char: string) => {
    const code = hex ?? short ?? long;
    if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return ansiEscapes[char] ?? char;
  });
}

// One piece of a word: continued line, $'…', '…', "…", escaped character, plain run.
const piece = /\\\r?\n|\$'((?:\\[\s\S]|[^'\\])*)'|'([^']*)'|"((?:\\[\s\S]|[^"\\])*)"|\\([\s\S])|([^\s'"\\]+)/y;

/** "Copy as cURL (cmd)" of browsers on Windows: ^ escapes, ^ at the end of a line continues it. */
function fromWindows(command: string): string {
  if (!/^\S+\s+\^"|\s\^\s*\r?\n\s*-/.test(command)) return command;
  return command.replaceAll(/\^\r?\n/g, " ").replaceAll(/\^([\s\S])/g, "$1");
}

/**
 * Splits a command into words as a POSIX shell does (POSIX 2.2, with bash's `$'…'`), without variables or commands in
 * it. Also takes what browsers copy for Windows. `;`, `|` and `&` outside of quotes end the command.
 */
export function shellWords(command: string): ShellWordsResult {
  const text = fromWindows(command.trim()).replaceAll(/\r\n/g, "\n");
  const words: string[] = [];
  let word: string | null = null;
  let at = 0;
  while (at < text.length) {
    const isSpace = /\s/.test(text[at] ?? "");
    if (isSpace) {
      if (word !== null) words.push(word);
      word = null;
      at++;
      continue;
    }
    piece.lastIndex = at;
    const match = piece.exec(text);
    if (match === null) {
      const quote = text[at];
      return { ok: false, message: `A quote (${quote}) is opened and never closed. Copy the whole command.` };
    }
    at += match[0].length;
    const [all, ansi, single, double, escaped, plain] = match;
    if (/^\\\r?\n$/.test(all)) continue;
    const end = plain?.search(/[;|&]/) ?? -1;
    const isEnd =
      end >= 0 && (end === 0 ? word === null : /^[;|]|^&&/.test(plain?.slice(end) ?? "")) && !/:\/\//.test(plain ?? "");
    if (isEnd) {
      const rest = plain?.slice(0, end) ?? "";
      if (rest !== "" || word !== null) words.push((word ?? "") + rest);
      return { ok: true, words };
    }
    const read =
      ansi !== undefined
        ? ansiText(ansi)
        : (double?.replaceAll(/\\(?:\n|([$`"\\]))/g, "$1") ?? single ?? escaped ?? plain);
    word = (word ?? "") + (read ?? "");
  }
  if (word !== null) words.push(word);
  return { ok: true, words };
}
