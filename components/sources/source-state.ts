import type { Source } from "#contracts/source.ts";

export type SourceState = "needs_secret" | "rejecting" | "receiving" | "waiting";

/** What matters most about a source now. The newer of "last event" and "last rejection" tells how it goes. */
export function sourceState(
  source: Pick<Source, "kind" | "hasSecret" | "lastEventAt" | "lastRejectionAt">,
): SourceState {
  if (source.kind === "shopify" && !source.hasSecret) return "needs_secret";
  const lastEvent = source.lastEventAt ? Date.parse(source.lastEventAt) : 0;
  const lastRejection = source.lastRejectionAt ? Date.parse(source.lastRejectionAt) : 0;
  if (lastRejection > lastEvent) return "rejecting";
  return lastEvent > 0 ? "receiving" : "waiting";
}
