import { container } from "#server/container.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { errorResponse } from "./problem-response.ts";

// A path without placeholders comes without params, whatever the types say.
type NextContext = { params: Promise<Record<string, string | string[] | undefined> | undefined> };

/** A route that anybody may call: intake, the inbox, set-up, health. Errors are mapped as everywhere. */
export function publicRoute(
  handle: (ports: Ports, request: Request, params: Record<string, string>) => Promise<Response>,
): (request: Request, context: NextContext) => Promise<Response> {
  return async (request, context) => {
    const { ports } = container();
    try {
      const entries = Object.entries((await context.params) ?? {}).map(
        ([name, value]) => [name, Array.isArray(value) ? value.join("/") : String(value ?? "")] as const,
      );
      return await handle(ports, request, Object.fromEntries(entries));
    } catch (error) {
      return errorResponse(error, ports.log, request);
    }
  };
}

export function jsonResponse(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const all = { "content-type": "application/json", "cache-control": "no-store", ...headers };
  return new Response(JSON.stringify(value), { status, headers: all });
}
