import { readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, sep } from "node:path";
import Negotiator from "negotiator";
import send from "send";

const mounted = "/_next/static/";
const yearMs = 365 * 24 * 3600 * 1000;
const suffixes = { br: ".br", gzip: ".gz", identity: "" } as const;
const encodings = Object.keys(suffixes) as (keyof typeof suffixes)[];
const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=UTF-8",
  ".js": "application/javascript; charset=UTF-8",
  ".json": "application/json; charset=UTF-8",
  ".svg": "image/svg+xml",
};

/** Answers a request for a built file; false when it is for none, and the app must answer. */
export type StaticFiles = (req: IncomingMessage, res: ServerResponse, goOn: () => void) => boolean;

/**
 * The scripts and styles that the build left compressed in the folder (`.next/static`), each in the smallest form that the
 * browser takes (RFC 9110, 12.5.3). Only what lies there at the start is known, so no address leads out of the folder.
 */
export function staticFiles(folder: string): StaticFiles {
  const known = new Set(compressedFiles(folder));
  return (req, res, goOn) => {
    const path = req.url?.split("?", 1)[0] ?? "";
    const file = path.slice(mounted.length);
    if (!path.startsWith(mounted) || !known.has(file) || !isRead(req.method)) return false;
    const encoding = chooseEncoding(req);
    if (encoding !== "identity") res.setHeader("content-encoding", encoding);
    res.setHeader("vary", "Accept-Encoding");
    res.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    res.setHeader("x-content-type-options", "nosniff");
    const options = { root: folder, maxAge: yearMs, immutable: true, acceptRanges: false, index: false as const };
    send(req, file + suffixes[encoding], options)
      .on("error", () => (res.headersSent ? res.destroy() : forget(res, goOn)))
      .pipe(res);
    return true;
  };
}

/** A new build may have taken the file away under the running server. */
function forget(res: ServerResponse, goOn: () => void): void {
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  goOn();
}

function compressedFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(suffixes.br))
    .map((file) => file.slice(0, -suffixes.br.length).replaceAll(sep, "/"));
}

function isRead(method: string | undefined): boolean {
  return method === "GET" || method === "HEAD";
}

function chooseEncoding(req: IncomingMessage) {
  const accepted = new Negotiator(req).encodings(encodings);
  return encodings.find((encoding) => accepted.includes(encoding)) ?? "identity";
}
