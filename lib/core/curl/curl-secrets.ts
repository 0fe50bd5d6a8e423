interface Header {
  name: string;
  value: string;
}

/** A credential that stood in the command: `value` is to be kept as the secret `name`. */
export interface FoundSecret {
  name: string;
  value: string;
  /** "the header Authorization", "the address". */
  where: string;
}

const secretHeader =
  /^(?:authorization|cookie|x-auth|.*(?:api|access|auth|secret|private)[-_]?(?:key|token)|.*[-_]?(?:token|secret|apikey|password|signature))$/i;
const secretParameter = /^(?:api[-_]?key|key|.*token|.*secret|password|auth|signature|sig|code)$/i;
const scheme = /^([A-Za-z][\w-]*)\s+(\S.*)$/s;

/** "api.warehouse.example" → "warehouse", as the beginning of a secret's name. */
function nameOfHost(url: string): string {
  const host = /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1] ?? "";
  const labels = host.toLowerCase().split(".");
  const main = labels.length > 1 ? labels.at(-2) : labels[0];
  const name = (main ?? "").replaceAll(/[^a-z0-9]+/g, "_").replace(/^[^a-z]+/, "");
  return name === "" ? "webhook" : name.slice(0, 30);
}

const asName = (text: string) =>
  text
    .toLowerCase()
    .replace(/^x-/, "")
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "")
    .slice(0, 29);

class Collector {
  readonly secrets: FoundSecret[] = [];
  private readonly host: string;
  private readonly taken: Set<string>;

  constructor(url: string, taken: readonly string[]) {
    this.host = nameOfHost(url);
    this.taken = new Set(taken);
  }

  /** The placeholder that stands for a credential from now on. */
  keep(what: string, value: string, where: string): string {
    const base = `${this.host}_${asName(what)}`;
    let name = base;
    for (let number = 2; this.taken.has(name); number++) name = `${base}_${number}`;
    this.taken.add(name);
    this.secrets.push({ name, value, where });
    return `{{ secrets.${name} }}`;
  }
}

/**
 * Takes credentials out of a request: header values that are keys by their name, and keys in the address, become
 * `{{ secrets.… }}` with a name that is not `taken`; a scheme such as Bearer stays readable.
 */
export function takeOutSecrets(
  url: string,
  headers: readonly Header[],
  taken: readonly string[],
): { url: string; headers: Header[]; secrets: FoundSecret[] } {
  const found = new Collector(url, taken);
  const cleanHeaders = headers.map(({ name, value }) => {
    if (!secretHeader.test(name) || value === "" || /\{\{|^\$\{?\w+\}?$/.test(value)) return { name, value };
    const parts = scheme.exec(value);
    const isSchemed = parts !== null && /^(?:proxy-)?authorization$/i.test(name);
    const what = /^authorization$/i.test(name) ? "key" : name;
    const placeholder = found.keep(what, isSchemed ? (parts[2] ?? "") : value, `the header ${name}`);
    return { name, value: isSchemed ? `${parts[1]} ${placeholder}` : placeholder };
  });
  const cleanUrl = url.replaceAll(/([?&])([^=&#]+)=([^&#]+)/g, (all, before: string, name: string, value: string) =>
    secretParameter.test(name) && !value.includes("{{")
      ? `${before}${name}=${found.keep(name, decoded(value), "the address")}`
      : all,
  );
  return { url: cleanUrl, headers: cleanHeaders, secrets: found.secrets };
}

/** Percent-decoded text; as it is where that is no encoding. */
export function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
