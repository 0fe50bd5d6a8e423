import type { RetryPolicyId } from "#core/retry/policies.ts";
import type { ReceivedRequest, ReceiverBehaviour } from "#tests/fakes/receiver.ts";
import type { Promised } from "./count/ledger.ts";
import { form } from "./form.ts";

type Certificate = "trusted" | "own_ca" | "expired" | "other_name";

/** A target of its own origin, so that its health and its breaker are its own. */
export interface Target extends Promised {
  retry: RetryPolicyId;
  certificate?: Certificate;
  /** `before` counts the requests that came before this one: of the same delivery, and of all. */
  behave(request: ReceivedRequest, before: { ofDelivery: number; all: number }): ReceiverBehaviour;
}

/** Slow enough that a kill meets attempts under way. */
const well: ReceiverBehaviour = { kind: "answer", delayMs: 200 };
const answer = (status: number, headers: Record<string, string> = {}): ReceiverBehaviour => ({
  kind: "answer",
  status,
  headers,
});
const megabytes = 2 ** 20;

const arrives = ["delivered"];
/** Ten such failures in a row open the breaker, and what comes then is held. */
const seemsAway = ["failed: attempts_exhausted", "held: breaker_open"];
const behaviour = (kind: ReceiverBehaviour) => () => kind;

export const targets: readonly Target[] = [
  { name: "answers 200", steps: 1, retry: "standard", ends: arrives, behave: behaviour(well) },
  {
    name: "two steps, the first slow",
    steps: 2,
    retry: "standard",
    ends: arrives,
    behave: ({ path }) => (path.endsWith("1") ? { kind: "answer", delayMs: 1500 } : well),
  },
  {
    name: "answers over TLS",
    steps: 1,
    retry: "standard",
    certificate: "trusted",
    ends: arrives,
    behave: behaviour(well),
  },
  {
    name: "429 with Retry-After, then 200",
    steps: 1,
    retry: "quick",
    ends: arrives,
    // One in three: each brings all that is for this target to a halt for so long.
    behave: (_, { all, ofDelivery }) =>
      ofDelivery === 0 && all % 3 === 0 ? answer(429, { "retry-after": "12" }) : well,
  },
  {
    name: "500 for a while, then 200",
    steps: 1,
    retry: "quick",
    ends: arrives,
    behave: (_, { all }) => (all < form.recoversAfter ? answer(500) : well),
  },
  { name: "always 500", steps: 1, retry: "none", ends: seemsAway, behave: behaviour(answer(500)) },
  { name: "410 Gone", steps: 1, retry: "standard", ends: ["held: endpoint_paused"], behave: behaviour(answer(410)) },
  {
    name: "302 to another target",
    steps: 1,
    retry: "standard",
    ends: ["failed: http_302"],
    behave: behaviour(answer(302, { location: "/elsewhere" })),
  },
  { name: "hangs", steps: 1, retry: "none", ends: seemsAway, behave: behaviour({ kind: "hang" }) },
  { name: "resets the connection", steps: 1, retry: "none", ends: seemsAway, behave: behaviour({ kind: "reset" }) },
  { name: "breaks off its answer", steps: 1, retry: "none", ends: seemsAway, behave: behaviour({ kind: "break_off" }) },
  { name: "drips bytes", steps: 1, retry: "none", ends: seemsAway, behave: behaviour({ kind: "drip", everyMs: 500 }) },
  {
    name: "sends 50 MB",
    steps: 1,
    retry: "standard",
    ends: arrives,
    behave: behaviour({ kind: "big", bytes: 50 * megabytes }),
  },
  {
    name: "TLS: own CA",
    steps: 1,
    retry: "standard",
    certificate: "own_ca",
    ends: ["failed: tls"],
    behave: behaviour(well),
  },
  {
    name: "TLS: expired",
    steps: 1,
    retry: "standard",
    certificate: "expired",
    ends: ["failed: tls"],
    behave: behaviour(well),
  },
  {
    name: "TLS: wrong host",
    steps: 1,
    retry: "standard",
    certificate: "other_name",
    ends: ["failed: tls"],
    behave: behaviour(well),
  },
];
