import type { NormalisedEvent, Person } from "#core/events/event-types.ts";
import { compareOutcomes, type Difference } from "./compare-outcomes.ts";
import type { EventOutcome } from "./simulate-event.ts";

/** An event by what people know it by, with what was noticed about it. */
export interface NoticedEvent {
  eventId: string;
  receivedAt: string;
  orderNumber: string | null;
  personEmail: string | null;
  message: string;
}

const listedMax = 100;

const differenceWords: Record<Exclude<Difference, "same">, string> = {
  other_requests: "The draft sends something else than the live version.",
  only_draft: "Only the draft sends something.",
  only_live: "Only the live version sends something.",
};

/** Counts up what becomes of events, given in the order of their arrival. `live`: null where no version is live. */
export class DryRunCounts {
  readonly counts = { events: 0, runs: 0, skipped: 0, notStarted: 0, requests: 0, failing: 0, incomplete: 0 };
  readonly differing: Record<Difference, number> = { same: 0, other_requests: 0, only_draft: 0, only_live: 0 };
  readonly lists = {
    failing: [] as NoticedEvent[],
    differing: [] as NoticedEvent[],
    skipped: [] as NoticedEvent[],
    incomplete: [] as NoticedEvent[],
  };

  add(scope: { event: NormalisedEvent; person: Person }, draft: EventOutcome, live: EventOutcome | null): void {
    const note = (list: keyof DryRunCounts["lists"], message: string) => this.#note(list, scope, message);
    this.counts.events++;
    if (draft.kind === "no_run") this.counts.notStarted++;
    if (draft.kind === "skipped") {
      this.counts.skipped++;
      note("skipped", draft.reason.message);
    }
    if (draft.kind === "run") this.#addRun(draft, note);
    if (!live) return;
    const difference = compareOutcomes(draft, live);
    this.differing[difference]++;
    if (difference !== "same") note("differing", differenceWords[difference]);
  }

  #addRun(
    { run }: Extract<EventOutcome, { kind: "run" }>,
    note: (list: "failing" | "incomplete", message: string) => void,
  ): void {
    this.counts.runs++;
    this.counts.requests += run.requests.length;
    const failed = run.requests.find(({ built }) => !built.ok)?.built;
    if (failed && !failed.ok) {
      this.counts.failing++;
      note("failing", failed.message);
    }
    const missing = [...new Set(run.requests.flatMap(({ built }) => (built.ok ? built.missing : [])))];
    if (missing.length === 0) return;
    this.counts.incomplete++;
    note("incomplete", `This event does not have ${missing.join(", ")}.`);
  }

  #note(
    name: keyof DryRunCounts["lists"],
    { event, person }: { event: NormalisedEvent; person: Person },
    message: string,
  ) {
    const list = this.lists[name];
    const { id: eventId, receivedAt, orderNumber } = event;
    list.unshift({ eventId, receivedAt, orderNumber: orderNumber ?? null, personEmail: person.email, message });
    if (list.length > listedMax) list.pop();
  }
}
