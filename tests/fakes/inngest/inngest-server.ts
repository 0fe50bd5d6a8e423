import { randomUUID } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { type CallRequest, callApp } from "./call-app.ts";
import { driveRun, type FunctionRun, memoise } from "./drive-run.ts";
import { type Faults, noFaults } from "./faults.ts";
import { type ListeningServer, listen, type Routed } from "./http.ts";
import {
  checkpointSchema,
  eventsSchema,
  type RegisteredFunction,
  registrationSchema,
  type SentEvent,
} from "./protocol.ts";
import { bearerOf } from "./signing.ts";
import { createSleepers } from "./sleepers.ts";

export interface InngestOptions {
  port?: number;
  /** Both set: cloud mode, everything is signed. Neither: dev mode. */
  signingKey?: string;
  eventKey?: string;
  /** Default false: one step a call. */
  checkpointing?: boolean;
  /** Default 20 ms, doubled at every retry. */
  firstBackoffMs?: number;
}

/** A call as it was made; the test's view of who was called how often. */
export type MadeCall = Pick<CallRequest, "runId" | "stepId" | "attempt"> & { functionId: string };

export interface InngestServer {
  readonly url: string;
  readonly port: number;
  /** Variables with which Hookline uses this server. */
  readonly env: Record<string, string>;
  readonly faults: Faults;
  /** By id, such as "hookline-sweep"; empty until the app has registered. */
  functions(): ReadonlyMap<string, RegisteredFunction>;
  registrations(): number;
  /** Accepted events, without those whose id was known. */
  events(): readonly SentEvent[];
  /** Events whose id was known and which started nothing. */
  duplicates(): readonly SentEvent[];
  runs(): readonly FunctionRun[];
  /** What the app sent or answered that a real server would not understand; a sound app leaves it empty. */
  protocolErrors(): readonly string[];
  calls(): readonly MadeCall[];
  /** Starts a cron function now. */
  fireCron(functionId: string): FunctionRun;
  /** Ends every sleep (also between retries) that would end by then. */
  skipTo(untilMs: number): void;
  /** Every unfinished run is forgotten; seen event ids and functions stay. */
  loseRuns(): void;
  /** Functions, event ids and runs are forgotten. */
  loseState(): void;
  /** Resolves when `condition` holds; looked at whenever something changes. */
  waitUntil(condition: () => boolean): Promise<void>;
  close(): Promise<void>;
}

/** A small Inngest that drives a real app over HTTP: registration, events, step calls, sleeps, crons, and faults. */
export async function startInngest(options: InngestOptions = {}): Promise<InngestServer> {
  const signingKey = options.signingKey ?? null;
  const faults = noFaults();
  const sleepers = createSleepers();
  const changes = new EventEmitter().setMaxListeners(0);
  const functions = new Map<string, RegisteredFunction>();
  const seenIds = new Set<string>();
  const events: SentEvent[] = [];
  const duplicates: SentEvent[] = [];
  const runs: FunctionRun[] = [];
  const calls: MadeCall[] = [];
  const protocolErrors: string[] = [];
  const onProtocolError = (message: string) => void protocolErrors.push(message);
  let registrations = 0;
  const changed = () => void changes.emit("changed");

  function start(fn: RegisteredFunction, event: SentEvent): FunctionRun {
    const memory = { steps: new Map(), stack: [] };
    const abort = new AbortController();
    const run: FunctionRun = { id: randomUUID(), fn, event, status: "running", memory, errors: [], abort };
    runs.push(run);
    const backoffMs = (attempt: number) => (options.firstBackoffMs ?? 20) * 2 ** (attempt - 1);
    const call = (request: CallRequest) => {
      const { attempt, runId, stepId } = request;
      calls.push({ attempt, runId, stepId, functionId: fn.id });
      changed();
      return callApp(request, { signingKey, faults, checkpointing: options.checkpointing ?? false, onProtocolError });
    };
    void driveRun(run, { call, sleepers, backoffMs, changed });
    return run;
  }

  function takeEvent(event: SentEvent): string {
    const id = event.id ?? randomUUID();
    if (seenIds.has(id)) {
      duplicates.push(event);
      return id;
    }
    seenIds.add(id);
    events.push(event);
    for (const fn of functions.values())
      if (fn.triggers.some((trigger) => trigger.event === event.name)) start(fn, { ...event, id });
    return id;
  }

  function loseRuns(): void {
    for (const run of runs) {
      if (run.status !== "running" && run.status !== "sleeping") continue;
      run.status = "lost";
      run.abort.abort(new Error("This run was lost"));
    }
    changed();
  }

  const routes: Routed[] = [
    [
      "/fn/register",
      (body, { authorization }) => {
        if (signingKey && authorization !== bearerOf(signingKey))
          return { status: 401, body: { status: 401, error: "Unauthorized" } };
        const { functions: registered } = registrationSchema.parse(body);
        functions.clear();
        for (const fn of registered) functions.set(fn.id, fn);
        registrations += 1;
        return { status: 200, body: { ok: true, modified: true } };
      },
    ],
    [
      "/e/",
      (body, { path }) => {
        if (faults.eventsStatus !== null)
          return { status: faults.eventsStatus, body: { error: "Out of order on purpose" } };
        if (options.eventKey && path !== `/e/${options.eventKey}`)
          return { status: 401, body: { status: 401, error: "Event key not found" } };
        return { status: 200, body: { ids: eventsSchema.parse(body).map(takeEvent), status: 200 } };
      },
    ],
    [
      "/v1/checkpoint/",
      (body) => {
        const { run_id: runId, steps } = checkpointSchema.parse(body);
        const run = runs.find(({ id }) => id === runId);
        if (!run || run.status === "lost") return { status: 404, body: { error: "No such run" } };
        for (const op of steps) memoise(run.memory, op);
        return { status: 200, body: "" };
      },
    ],
  ];
  const server: ListeningServer = await listen(options.port ?? 0, routes, { changed, error: onProtocolError });
  const cloud = signingKey ? { INNGEST_SIGNING_KEY: signingKey, INNGEST_EVENT_KEY: options.eventKey ?? "" } : null;

  return {
    url: server.url,
    port: server.port,
    env: { ENGINE: "inngest", INNGEST_BASE_URL: server.url, ...(cloud ?? { INNGEST_DEV: "1" }) },
    faults,
    functions: () => functions,
    registrations: () => registrations,
    events: () => events,
    duplicates: () => duplicates,
    runs: () => runs,
    protocolErrors: () => protocolErrors,
    calls: () => calls,
    fireCron(functionId) {
      const fn = functions.get(functionId);
      const cron = fn?.triggers.find((trigger) => trigger.cron)?.cron;
      if (!fn || !cron) throw new Error(`${functionId} is not a registered cron function`);
      return start(fn, { id: randomUUID(), name: "inngest/scheduled.timer", data: { cron } });
    },
    skipTo: sleepers.skipTo,
    loseRuns,
    loseState() {
      loseRuns();
      functions.clear();
      seenIds.clear();
      changed();
    },
    async waitUntil(condition) {
      while (!condition()) await once(changes, "changed");
    },
    async close() {
      loseRuns();
      await server.close();
    },
  };
}
