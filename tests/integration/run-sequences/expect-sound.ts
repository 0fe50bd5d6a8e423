import { RETRY_POLICIES } from "#core/retry/policies.ts";
import type { DeliveryState, RunState, State } from "./read-state.ts";
import type { SequenceStore } from "./sequence-store.ts";

const ended = new Set(["delivered", "failed", "skipped", "cancelled"]);
const runEnded = new Set(["completed", "failed", "skipped", "cancelled"]);

function demand(isSo: boolean, rule: string, about: object): void {
  if (!isSo) throw new Error(`${rule}: ${JSON.stringify(about)}`);
}

/** What must hold after every step of a sequence, whatever the steps were. Throws with the rule that does not. */
export function expectSound(store: SequenceStore, before: State, state: State): void {
  demand(store.faults.length === 0, "nothing surprises the services", store.faults);
  for (const run of state.runs) {
    const own = state.deliveries.filter(({ runId }) => runId === run.id);
    runIsSound(run, own);
    for (const delivery of own) deliveryIsSound(store, run, delivery);
  }
  for (const delivery of state.deliveries) {
    const earlier = before.deliveries.find(({ id }) => id === delivery.id);
    if (earlier) moveIsSound(earlier, delivery);
  }
  bytesAreSame(store, state);
}

function runIsSound(run: RunState, own: DeliveryState[]): void {
  const about = { run, own };
  const rests = run.wakeAt === null;
  demand(
    !rests || runEnded.has(run.status) || run.status === "held",
    "a run that waits for nothing ended or is held",
    about,
  );
  demand(
    run.status !== "held" || (run.reasonCode !== null && (run.reason ?? "").endsWith(".")),
    "a held run says why",
    about,
  );
  demand(run.status !== "held" || own.some(({ status }) => status === "held"), "a held run has a held delivery", about);
  demand(!runEnded.has(run.status) || run.finishedAt !== null, "an ended run has its time", about);
  demand(run.leased ? !rests : true, "a lease ends", about);
  if (rests)
    demand(
      own.every((each) => !each.manualPending || each.status === "held"),
      "what was asked for is made",
      about,
    );
  if (rests && run.status !== "held")
    demand(
      own.every(({ status }) => ended.has(status)),
      "no delivery is left behind",
      about,
    );
  if (rests && run.status === "completed")
    demand(!own.some(({ status }) => status === "failed"), "completed: none failed", about);
  if (rests && run.status === "failed")
    demand(
      own.some(({ status }) => status === "failed"),
      "failed: one failed",
      about,
    );
}

function deliveryIsSound(store: SequenceStore, run: RunState, delivery: DeliveryState): void {
  const about = { run, delivery };
  const { attempts, status } = delivery;
  demand(
    attempts.every(({ number }, index) => number === index + 1),
    "attempts are numbered densely",
    about,
  );
  demand(attempts.length === delivery.attemptCount, "the count is that of the attempts", about);
  const most = RETRY_POLICIES[store.policies[delivery.stepId] ?? "none"].delaysMs.length;
  demand(delivery.autoAttempts <= most && delivery.autoAttempts <= attempts.length, "within the policy", about);
  demand(ended.has(status) === (delivery.finishedAt !== null), "an end has its time, and only an end", about);
  const says = delivery.reasonCode !== null && /[.!?]$/.test(delivery.reason ?? "");
  if (status !== "delivered" && ended.has(status)) demand(says, "an end without success says why", about);
  if (status === "held") demand(says, "what is held says why", about);
  if (status === "delivered") {
    const answered = attempts.some(({ statusCode }) => statusCode !== null && statusCode >= 200 && statusCode < 300);
    demand(answered, "delivered: answered with 2xx", about);
    demand(
      delivery.nextAttemptAt === null && delivery.reasonCode === null,
      "delivered: nothing more is planned",
      about,
    );
  }
  if (status === "retrying" && !run.leased && run.wakeAt !== null) {
    demand(delivery.nextAttemptAt !== null, "a retry has its time", about);
    const planned = Math.max(Date.now(), delivery.nextAttemptAt?.getTime() ?? 0);
    if (!delivery.manualPending) demand(run.wakeAt.getTime() <= planned, "a retry is not slept through", about);
  }
  if (!ended.has(status)) demand(run.wakeAt !== null || status === "held", "what can go on has its wake-up", about);
}

/** What has ended stays as it is, unless somebody asks for it again. */
function moveIsSound(earlier: DeliveryState, later: DeliveryState): void {
  const about = { earlier, later };
  demand(later.attemptCount >= earlier.attemptCount, "attempts are never taken away", about);
  if (!ended.has(earlier.status) || earlier.manualPending) return;
  const same = earlier.status === later.status && earlier.attemptCount === later.attemptCount;
  demand(same, "what has ended does not move", about);
}

function bytesAreSame(store: SequenceStore, { deliveries }: State): void {
  const bodies = new Map<string, string | null>();
  for (const { body, deliveryId } of store.sent) {
    const first = bodies.get(deliveryId);
    demand(first === undefined || first === body, "every attempt sends the same bytes", { deliveryId, first, body });
    bodies.set(deliveryId, body);
  }
  const attempts = deliveries.reduce((sum, each) => sum + each.attemptCount, 0);
  demand(attempts === store.sent.length, "every request has its record", { attempts, sent: store.sent.length });
}
