import type { OutboundRequest } from "#server/services/ports/outbound.ts";

const path = "/api/inbox/";

/**
 * Requests to this installation's own inboxes go straight to its port: its public name may not be reachable from
 * inside. Host names, ports and paths other than an inbox's are left to the guard.
 */
export function createInboxLane({ appUrl, port }: { appUrl: string; port: number }) {
  const publicPrefix = `${appUrl}${path}`;
  const localPrefix = `http://127.0.0.1:${port}${path}`;
  return {
    localPrefix,
    reroute(request: OutboundRequest): OutboundRequest {
      if (!request.url.startsWith(publicPrefix)) return request;
      return { ...request, url: localPrefix + request.url.slice(publicPrefix.length) };
    },
  };
}
