/** An order that was answered with 202. */
export interface AcceptedOrder {
  target: string;
  eventId: string;
}

/** A delivery as the stopped server left it in the database. */
export interface LeftDelivery {
  id: string;
  eventId: string;
  target: string;
  status: string;
  reasonCode: string | null;
  /** Attempts that were recorded. */
  attempts: number;
  /** Whether a next wake-up of its run is stored. */
  wakes: boolean;
}

/** One request as a target got it. */
export interface Arrival {
  target: string;
  webhookId: string;
  body: string;
}

/** What a target is promised: how many deliveries an order owes it, and how they may end ("held: breaker_open"). */
export interface Promised {
  name: string;
  steps: number;
  ends: readonly string[];
}

export interface Ledger {
  promised: readonly Promised[];
  accepted: readonly AcceptedOrder[];
  deliveries: readonly LeftDelivery[];
  arrivals: readonly Arrival[];
  /** For every kill the ids of the deliveries that were under way when it struck. */
  underWayAtKills: readonly (readonly string[])[];
}

/** Counts of deliveries; `accepted` are those that accepted orders owe. */
export interface TargetCount {
  target: string;
  accepted: number;
  delivered: number;
  held: number;
  failed: number;
  waiting: number;
  lost: number;
  duplicates: number;
}

/** The counts by target, and a sentence for everything that must not be: a sound run has none. */
export function settleAccounts(ledger: Ledger): { counts: TargetCount[]; faults: string[] } {
  const arrivals = Map.groupBy(ledger.arrivals, ({ webhookId }) => webhookId);
  const killsMet = Map.groupBy(ledger.underWayAtKills.flat(), (id) => id);
  const faults = findStrangers(ledger);
  const counts = ledger.promised.map((promised) => {
    const deliveries = ledger.deliveries.filter(({ target }) => target === promised.name);
    const judged = deliveries.map((delivery) =>
      judgeDelivery(promised, delivery, arrivals.get(delivery.id) ?? [], killsMet.get(delivery.id)?.length ?? 0),
    );
    const missing = findMissing(promised, ledger.accepted, deliveries);
    faults.push(...missing, ...judged.flatMap((each) => each.faults));
    const countOf = (state: State) => judged.filter((each) => each.state === state).length;
    return {
      target: promised.name,
      accepted: promised.steps * ledger.accepted.filter(({ target }) => target === promised.name).length,
      delivered: countOf("delivered"),
      held: countOf("held"),
      failed: countOf("failed"),
      waiting: countOf("waiting"),
      lost: missing.length + countOf("lost"),
      duplicates: judged.reduce((sum, each) => sum + each.duplicates, 0),
    };
  });
  return { counts, faults };
}

type State = "delivered" | "held" | "failed" | "waiting" | "lost";

function judgeDelivery(
  promised: Promised,
  delivery: LeftDelivery,
  arrivals: readonly Arrival[],
  killsMet: number,
): { state: State; duplicates: number; faults: string[] } {
  const { id, reasonCode, status } = delivery;
  const faults: string[] = [];
  const tell = (what: string) => faults.push(`${promised.name}: delivery ${id} ${what}`);

  const state = stateOf(delivery, arrivals.length);
  const end = reasonCode === null ? status : `${status}: ${reasonCode}`;
  if (state === "lost") tell(`is lost: it is ${end}, arrived ${arrivals.length} times, and nothing will wake it`);
  else if (state !== "waiting" && !promised.ends.includes(end)) tell(`ended as "${end}"`);

  const duplicates = Math.max(0, arrivals.length - delivery.attempts);
  if (duplicates > killsMet) tell(`came ${duplicates} times too often, and ${killsMet} kills met it under way`);
  if (new Set(arrivals.map(({ body }) => body)).size > 1) tell("came with different bytes");
  const elsewhere = arrivals.find(({ target }) => target !== promised.name);
  if (elsewhere) tell(`came to ${elsewhere.target}`);
  return { state, duplicates, faults };
}

/** Delivered is only what really arrived; waiting only what has its next wake-up stored. */
function stateOf({ status, wakes }: LeftDelivery, arrivals: number): State {
  if (status === "delivered") return arrivals > 0 ? "delivered" : "lost";
  if (status === "held" || status === "failed") return status;
  return wakes && ["queued", "sending", "retrying"].includes(status) ? "waiting" : "lost";
}

/** One entry for every delivery that an accepted order owes and that is nowhere. */
function findMissing(
  { name, steps }: Promised,
  accepted: readonly AcceptedOrder[],
  deliveries: readonly LeftDelivery[],
): string[] {
  const byEvent = Map.groupBy(deliveries, ({ eventId }) => eventId);
  return accepted
    .filter(({ target }) => target === name)
    .flatMap(({ eventId }) => {
      const missing = Math.max(0, steps - (byEvent.get(eventId)?.length ?? 0));
      return Array<string>(missing).fill(`${name}: the accepted order ${eventId} is lost: it lacks a delivery`);
    });
}

/** What nobody has ordered: events accepted twice over, deliveries too many, requests that no delivery explains. */
function findStrangers({ accepted, arrivals, deliveries, promised }: Ledger): string[] {
  const events = new Map(accepted.map(({ eventId, target }) => [eventId, target]));
  const known = new Set(deliveries.map(({ id }) => id));
  const steps = new Map(promised.map((each) => [each.name, each.steps]));
  const doubled = accepted.length - events.size;
  const surplus = [...Map.groupBy(deliveries, ({ eventId }) => eventId)].filter(
    ([eventId, own]) => own.length > (steps.get(events.get(eventId) ?? "") ?? 0),
  );
  return [
    ...(doubled > 0 ? [`${doubled} orders were accepted as the event of another order`] : []),
    ...surplus.map(([eventId, own]) => `the event ${eventId} has ${own.length} deliveries, more than were ordered`),
    ...arrivals
      .filter(({ webhookId }) => !known.has(webhookId))
      .map(({ target, webhookId }) => `${target}: the request "${webhookId}" belongs to no delivery`),
  ];
}
