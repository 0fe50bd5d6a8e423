import { inCidrs } from "./cidrs.ts";
import { classifyAddress, parseAddress } from "./classify-address.ts";

export type TargetUrlProblem =
  | "not_a_url"
  | "too_long"
  | "scheme"
  | "credentials"
  | "local_name"
  | "private_address"
  | "port";

/**
 * `needsAllowed`: what the name resolves to must lie in an allowed range; being public is not enough
 * (plain http, a local name or a blocked port is used).
 */
export type TargetUrlCheck =
  | { ok: true; origin: string; hostname: string; port: number; needsAllowed: boolean }
  | { ok: false; code: TargetUrlProblem; message: string };

const URL_LENGTH_MAX = 4096;
const LOCAL_SUFFIXES = ["localhost", "local", "internal", "home.arpa", "localdomain", "lan"];
/** Ports of mail, remote shells, databases and caches: nothing there speaks HTTP. */
const BLOCKED_PORTS = new Set([22, 25, 110, 143, 465, 587, 993, 995, 3306, 5432, 6379, 11211, 27017]);
const SCHEMES: Record<string, number> = { "https:": 443, "http:": 80 };

function isLocalName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, "");
  if (!name.includes(".")) return true;
  return LOCAL_SUFFIXES.some((suffix) => name.endsWith(`.${suffix}`));
}

function refuse(code: TargetUrlProblem, message: string): TargetUrlCheck {
  return { ok: false, code, message };
}

/**
 * Checks the address of a webhook as far as that goes without looking the name up: https, no credentials, a public
 * host, an ordinary port. Ranges in allowCidrs (as parseCidrs gives them) are open, also to plain http.
 * Spellings such as 0x7f000001 or 127.1 are normalised by the URL parser first (WHATWG URL, host parsing).
 */
export function checkTargetUrl(url: string, { allowCidrs }: { allowCidrs: readonly string[] }): TargetUrlCheck {
  if (url.length > URL_LENGTH_MAX)
    return refuse("too_long", `The address is longer than ${URL_LENGTH_MAX} characters.`);
  if (!URL.canParse(url)) {
    return refuse("not_a_url", "This is not a web address. Write it in full, such as https://example.com/hook.");
  }
  const { protocol, username, password, hostname, port: portText, origin } = new URL(url);
  const defaultPort = SCHEMES[protocol];
  if (defaultPort === undefined || hostname === "") {
    return refuse("scheme", "The address must begin with https://.");
  }
  if (username !== "" || password !== "") {
    return refuse(
      "credentials",
      "The address holds a user name or password. Put it into an Authorization header instead.",
    );
  }

  const port = portText === "" ? defaultPort : Number(portText);
  const isLiteral = parseAddress(hostname) !== null;
  const allowed = isLiteral ? inCidrs(hostname, allowCidrs) : allowCidrs.length > 0;
  if (isLiteral && !allowed && !classifyAddress(hostname).public) {
    return refuse("private_address", `${hostname} is not a public address. Use the public address of the receiver.`);
  }
  const localName = !isLiteral && isLocalName(hostname);
  if (localName && !allowed) {
    return refuse("local_name", `${hostname} is a name inside a private network. Use the public name of the receiver.`);
  }
  if (protocol === "http:" && !allowed) {
    return refuse("scheme", "The address must begin with https://, so that nobody on the way can read the orders.");
  }
  const blockedPort = BLOCKED_PORTS.has(port);
  if (port === 0 || (blockedPort && !allowed)) {
    return refuse("port", `Port ${port} is not a web server's port. Use 443 or the port the receiver listens on.`);
  }
  const needsAllowed = protocol === "http:" || localName || blockedPort;
  return { ok: true, origin, hostname, port, needsAllowed };
}
