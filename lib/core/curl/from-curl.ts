import { parseJson } from "#core/json/parse-json.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";
import { isReservedHeader } from "#core/outbound/headers.ts";
import { decoded, type FoundSecret, takeOutSecrets } from "./curl-secrets.ts";
import { type CurlOption, readCurlOptions } from "./read-curl-options.ts";
import { shellWords } from "./shell-words.ts";

interface Pair {
  name: string;
  value: string;
}

export type CurlBody =
  | { kind: "none" }
  | { kind: "json" | "text" | "xml"; template: string }
  | { kind: "form"; fields: Pair[] };

export type CurlMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
const methods: readonly string[] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] satisfies CurlMethod[];

export type FromCurlResult =
  | {
      ok: true;
      request: { method: CurlMethod; url: string; headers: Pair[]; body: CurlBody };
      /** Credentials that stood in the command; the request names them as `{{ secrets.… }}`. */
      secrets: FoundSecret[];
      /** What could not be taken over, a sentence each. */
      notes: string[];
    }
  | { ok: false; message: string };

const dataOptions = ["data", "data-ascii", "data-raw", "data-binary", "data-urlencode", "json"];

/** A Unicode text as base64 of its UTF-8 (RFC 7617, 2.1: what most servers expect of user:password). */
function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}

/** curl's --data-urlencode: "content", "=content", "name=content". */
function urlEncoded(value: string): string {
  const at = value.indexOf("=");
  const encode = (text: string) => encodeURIComponent(text).replaceAll("%20", "+");
  if (at < 0) return encode(value);
  return `${at === 0 ? "" : `${value.slice(0, at)}=`}${encode(value.slice(at + 1))}`;
}

class Command {
  readonly notes: string[] = [];
  readonly headers: Pair[] = [];
  readonly data: string[] = [];
  readonly parts: Pair[] = [];
  url = "";
  method: string | null = null;
  asQuery = false;
  isJson = false;

  note(sentence: string): void {
    if (!this.notes.includes(sentence)) this.notes.push(sentence);
  }

  header(name: string, value: string): void {
    if (isReservedHeader(name)) {
      if (!/^(?:host|content-length|user-agent|connection)$/i.test(name))
        this.note(`Hookline sets the header ${name} itself, so it is left out.`);
    } else this.headers.push({ name, value });
  }

  has(name: string): boolean {
    return this.headers.some((header) => header.name.toLowerCase() === name);
  }

  take({ name, value }: CurlOption): void {
    if (dataOptions.includes(name)) this.takeData(name, value);
    else if (name === "url") this.takeUrl(value);
    else if (name === "request") this.method = value.toUpperCase();
    else if (name === "head") this.method ??= "HEAD";
    else if (name === "get") this.asQuery = true;
    else if (name === "header") this.takeHeader(value);
    else if (name === "user") this.header("Authorization", `Basic ${base64(value)}`);
    else if (name === "oauth2-bearer") this.header("Authorization", `Bearer ${value}`);
    else if (name === "cookie") this.header("Cookie", value);
    else if (name === "referer") this.header("Referer", value);
    else if (name === "form" || name === "form-string") this.takePart(value);
    else if (name === "upload-file")
      this.note("The command uploads a file. Hookline sends what the template says instead.");
    else if (["digest", "ntlm", "negotiate", "aws-sigv4", "cert"].includes(name))
      this.note(`Hookline has nothing like --${name}: this target may refuse its requests.`);
  }

  private takeUrl(value: string): void {
    if (this.url === "")
      this.url = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) || value.startsWith("{{") ? value : `https://${value}`;
    else this.note("The command names several addresses; only the first is taken.");
  }

  private takeHeader(value: string): void {
    const at = value.search(/[:;]/);
    if (at > 0) this.header(value.slice(0, at).trim(), value.slice(at + 1).trim());
  }

  private takeData(name: string, value: string): void {
    if (value.startsWith("@") && name !== "data-raw") {
      this.note(`The command sends the file ${value.slice(1)}. Paste its text into the body.`);
      return;
    }
    if (name === "json") this.isJson = true;
    // Only --data and --data-ascii strip line breaks, and only of files.
    this.data.push(name === "data-urlencode" ? urlEncoded(value) : value);
  }

  private takePart(value: string): void {
    const at = value.indexOf("=");
    const content = value.slice(at + 1);
    this.note("Hookline sends forms URL-encoded, not as multipart/form-data.");
    if (/^[@<]/.test(content)) this.note(`The command sends the file ${content.slice(1)}, which is left out.`);
    else this.parts.push({ name: value.slice(0, at), value: content.replace(/;\s*type=.*$/, "") });
  }
}

const contentTypeOf = (headers: readonly Pair[]) =>
  headers.find(({ name }) => name.toLowerCase() === "content-type")?.value.toLowerCase() ?? "";

function formFields(data: string): Pair[] {
  return [...new URLSearchParams(data)].map(([name, value]) => ({ name, value }));
}

function bodyOf(command: Command): CurlBody {
  if (command.parts.length > 0) return { kind: "form", fields: command.parts };
  if (command.data.length === 0 || command.asQuery) return { kind: "none" };
  const data = command.data.join(command.isJson ? "" : "&");
  const type = contentTypeOf(command.headers);
  const parsed = /^\s*[[{]/.test(data) || type.includes("json") ? parseJson(data) : null;
  if (parsed?.ok) return { kind: "json", template: stringifyJson(parsed.value, 2) };
  if (type.includes("json") || command.isJson) return { kind: "json", template: data };
  if (type.includes("xml") || /^\s*<(?:\?xml|[A-Za-z])/.test(data)) return { kind: "xml", template: data };
  const isForm = type === "" ? /^[^=&\s]+=/.test(data) : type.includes("x-www-form-urlencoded");
  return isForm ? { kind: "form", fields: formFields(data) } : { kind: "text", template: data };
}

/** The body's own content type needs no header: Hookline sets the same. */
function withoutUsualType(headers: readonly Pair[], body: CurlBody): Pair[] {
  const usual: Partial<Record<CurlBody["kind"], RegExp>> = {
    json: /^application\/json(?:;\s*charset=utf-8)?$/i,
    form: /^(?:application\/x-www-form-urlencoded|multipart\/form-data.*)$/i,
  };
  return headers.filter(({ name, value }) => name.toLowerCase() !== "content-type" || !usual[body.kind]?.test(value));
}

/**
 * Reads a curl command as people copy it from documentation or a browser into a request to send from a flow.
 * `takenNames` are the secrets there are already. Never throws.
 */
export function fromCurl(text: string, takenNames: readonly string[] = []): FromCurlResult {
  const split = shellWords(text.replace(/^\s*\$\s+/, ""));
  if (!split.ok) return split;
  const [first = "", ...words] = split.words;
  if (!/(?:^|[\\/])curl(?:\.exe)?$/i.test(first))
    return { ok: false, message: "This is no cURL command: it does not begin with curl." };
  const command = new Command();
  for (const option of readCurlOptions(words)) command.take(option);
  if (command.url === "") return { ok: false, message: "The command names no address to send to." };
  if (command.asQuery && command.data.length > 0)
    command.url += `${command.url.includes("?") ? "&" : "?"}${command.data.join("&")}`;
  if (command.isJson && !command.has("content-type")) command.header("Content-Type", "application/json");
  const withUser = /^(https?:\/\/)([^/@]+)@/i.exec(command.url);
  if (withUser) {
    command.url = command.url.replace(withUser[0], withUser[1] ?? "");
    if (!command.has("authorization")) command.header("Authorization", `Basic ${base64(decoded(withUser[2] ?? ""))}`);
  }
  const body = bodyOf(command);
  const usual = command.data.length + command.parts.length > 0 && !command.asQuery ? "POST" : "GET";
  const method = command.method ?? usual;
  const known = methods.includes(method) ? (method as CurlMethod) : null;
  if (known === null) command.note(`Hookline does not send ${method}; POST is taken instead.`);
  const { headers, secrets, url } = takeOutSecrets(command.url, withoutUsualType(command.headers, body), takenNames);
  return { ok: true, request: { method: known ?? "POST", url, headers, body }, secrets, notes: command.notes };
}
