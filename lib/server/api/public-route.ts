import { container } from "#server/container.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { type NextContext, readPathParams } from "./path-params.ts";
import { errorResponse } from "./problem-response.ts";

/** A route that anybody may call: intake, the inbox, set-up, health. Errors are mapped as everywhere. */
export function publicRoute(
  handle: (ports: Ports, request: Request, params: Record<string, string>) => Promise<Response>,
): (request: Request, context: NextContext) => Promise<Response> {
  return async (request, context) => {
    const { ports } = container();
    try {
      return await handle(ports, request, await readPathParams(context));
    } catch (error) {
      return errorResponse(error, ports.log, request);
    }
  };
}

export function jsonResponse(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const all = { "content-type": "application/json", "cache-control": "no-store", ...headers };
  return new Response(JSON.stringify(value), { status, headers: all });
}
