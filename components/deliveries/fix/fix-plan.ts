import type { Delivery, DeliveryFilter } from "#contracts/delivery.ts";
import { knownErrorKind } from "#core/explain/outcome-words.ts";
import type { FixPlace } from "#core/explain/status-explanations.ts";
import type { KeyPlace } from "#core/outbound/key-headers.ts";

/** What is changed to put a failure right: a secret's value, the step's address, or something done elsewhere. */
export type FixWay = "secret" | "address" | "elsewhere";

/** The ways there are for a delivery, the likeliest first. Without a secret in the request there is none to change. */
export function fixWays(fixAt: FixPlace, key: KeyPlace | null): FixWay[] {
  const hasSecret = key !== null && key.secrets.length > 0;
  const first: FixWay = fixAt === "secret" && hasSecret ? "secret" : fixAt === "url" ? "address" : "elsewhere";
  const all: FixWay[] = ["secret", "address", "elsewhere"];
  return [first, ...all.filter((way) => way !== first && (way !== "secret" || hasSecret))];
}

/**
 * How failed deliveries go out again: keys are put into each request anew, so the same requests carry a new one; a new
 * address or body is only in what the live version makes.
 */
export function replayMode(way: FixWay, hasNewVersion: boolean): "same" | "rerender" {
  return way === "address" || hasNewVersion ? "rerender" : "same";
}

type Failed = Pick<Delivery, "endpoint" | "flowId" | "lastStatusCode" | "lastErrorKind" | "reason">;

/** Everything of the flow that failed for good at the same endpoint for the same cause, as the log's filter says it. */
export function sameCause({ endpoint, flowId, lastErrorKind, lastStatusCode, reason }: Failed): DeliveryFilter {
  const errorKind = knownErrorKind(lastErrorKind);
  if (errorKind === null && lastStatusCode === null) {
    return { status: ["failed"], flowId, ...(reason ? { reason: reason.code } : {}) };
  }
  return {
    status: ["failed"],
    flowId,
    ...(endpoint === "" ? {} : { endpoint }),
    ...(lastStatusCode === null ? {} : { code: lastStatusCode }),
    ...(errorKind === null ? {} : { errorKind }),
  };
}
