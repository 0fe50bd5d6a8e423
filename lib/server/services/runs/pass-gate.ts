import { openForMs } from "#core/health/endpoint-health.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import type { Ports } from "#server/services/ports/ports.ts";

export const endpointPausedCode = "endpoint_paused";
export const breakerOpenCode = "breaker_open";

export type Gate =
  /** `probe`: it is the one request that tries an open endpoint. */
  | { kind: "pass"; probe: boolean }
  | { kind: "hold"; code: string; message: string }
  /** `slotTaken`: its turn under the endpoint's rate limits is taken and comes then. */
  | { kind: "later"; at: Date; slotTaken: boolean; message: string };

const itsTurn = "It waits for its turn under the endpoint's rate limit.";

/** May something be sent to this endpoint now? Asked right before every attempt, by hand or not. */
export async function passGate(ports: Ports, remembered: EndpointRow, slotTaken: boolean): Promise<Gate> {
  const endpoint = await asItIs(ports, remembered);
  if (endpoint.status === "paused") {
    const why = endpoint.pauseReason ? ` (${endpoint.pauseReason})` : "";
    return {
      kind: "hold",
      code: endpointPausedCode,
      message: `${endpoint.origin} is paused${why}. Resume it on the Endpoints page to send.`,
    };
  }
  const slowUntilMs = ports.pacer.slowUntilMs(endpoint.id);
  if (slowUntilMs > ports.clock.now().getTime()) {
    const message = `${endpoint.origin} answered 429 and asked for fewer requests. It goes on when the wait that was asked for is over.`;
    return { kind: "later", at: new Date(slowUntilMs), slotTaken, message };
  }
  const probe = endpoint.status === "open" && (await isProbe(ports, endpoint));
  if (endpoint.status === "open" && !probe) {
    const message = `${endpoint.origin} failed ${endpoint.failuresInRow} times in a row. Hookline tries it again by itself and sends what waits once it answers.`;
    return { kind: "hold", code: breakerOpenCode, message };
  }
  const { perHour, perMinute, perSecond } = endpoint.limits;
  if ((perSecond ?? perMinute ?? perHour) === null) return { kind: "pass", probe };
  if (!slotTaken) {
    const at = await ports.endpoints.takeSlot(endpoint.id);
    if (at > ports.clock.now()) return { kind: "later", at, slotTaken: true, message: itsTurn };
  }
  if (perSecond === null || (await ports.pacer.turn(endpoint.id, perSecond))) return { kind: "pass", probe };
  const at = await ports.endpoints.takeSlot(endpoint.id);
  return { kind: "later", at, slotTaken: true, message: itsTurn };
}

/** What is a moment old is good enough to send by, but not to hold by: another process may have resumed it since. */
async function asItIs(ports: Ports, remembered: EndpointRow): Promise<EndpointRow> {
  const holds = remembered.status === "paused" || remembered.status === "open";
  return (holds ? await ports.endpoints.find(remembered.storeId, remembered.id) : null) ?? remembered;
}

async function isProbe(ports: Ports, endpoint: EndpointRow): Promise<boolean> {
  const now = ports.clock.now();
  if (endpoint.probeAt === null || endpoint.probeAt > now) return false;
  // Should this process die with the probe, the next one is due after the same time again.
  return ports.endpoints.takeProbe(endpoint.id, new Date(now.getTime() + openForMs(endpoint.openings)));
}
