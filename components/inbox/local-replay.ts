import { toCurl } from "#core/curl/to-curl.ts";
import type { RequestAsSent } from "./request-as-sent.ts";

/** What belongs to the connection it came by, and what curl writes anew. */
const ofTheConnection =
  /^(host|connection|content-length|transfer-encoding|accept-encoding|keep-alive|x-forwarded-.+|forwarded)$/i;

/** The command that sends a stored request to a program on the person's own machine. */
export function localCurl({ body, headers, method, path }: RequestAsSent, port: number): string {
  return toCurl({
    method,
    url: `http://localhost:${port}${path}`,
    headers: headers.filter(({ name }) => !ofTheConnection.test(name)),
    body: body === "" ? null : body,
  });
}
