import type { CallOutcome, CallRequest, StepMemory } from "./call-app.ts";
import { defaultRetries, type Op, type RegisteredFunction, type SentEvent, sleepEnd } from "./protocol.ts";
import type { Sleepers } from "./sleepers.ts";

/** One function run as Inngest knows it. */
export interface FunctionRun {
  id: string;
  fn: RegisteredFunction;
  event: SentEvent;
  status: "running" | "sleeping" | "completed" | "failed" | "lost";
  memory: StepMemory;
  /** Sentences about attempts that failed. */
  errors: string[];
  /** Aborted when the run is lost on purpose. */
  abort: AbortController;
}

export interface DriveNeeds {
  call(request: CallRequest): Promise<CallOutcome>;
  sleepers: Sleepers;
  /** Wait before attempt `attempt` (1 = the first retry); a real server takes 15 s and more. */
  backoffMs(attempt: number): number;
  changed(): void;
}

/** The first result of a step stays; a later one for the same step is a repetition. */
export function memoise({ stack, steps }: StepMemory, op: Op): void {
  if (steps.has(op.id)) return;
  if (op.op === "Sleep") steps.set(op.id, null);
  else steps.set(op.id, op.op === "StepRun" ? { data: op.data } : { error: op.error });
  stack.push(op.id);
}

/** Calls the app until the function run has come to its end: discovery, planned steps, sleeps, retries. */
export async function driveRun(run: FunctionRun, needs: DriveNeeds): Promise<void> {
  const set = (status: FunctionRun["status"]) => {
    if (run.status !== "lost") run.status = status;
    needs.changed();
  };
  try {
    set("running");
    while (await discover(run, needs, set));
    set("completed");
  } catch (error) {
    run.errors.push(error instanceof Error ? error.message : String(error));
    set("failed");
  }
}

/** One discovery call and all that it asked for; false when the function has ended. */
async function discover(
  run: FunctionRun,
  needs: DriveNeeds,
  set: (status: FunctionRun["status"]) => void,
): Promise<boolean> {
  const ops = await callUntilAnswered(run, needs, "step");
  if (ops.some((op) => op.op === "RunComplete") || ops.length === 0) return false;
  await Promise.all(
    ops.map(async (op) => {
      if (op.op === "Sleep") {
        set("sleeping");
        await needs.sleepers.sleep(sleepEnd(op.name ?? "", Date.now()), run.abort.signal);
        set("running");
        memoise(run.memory, op);
      } else if (op.op === "StepPlanned") {
        for (const done of await callUntilAnswered(run, needs, op.id)) memoise(run.memory, done);
      } else memoise(run.memory, op);
    }),
  );
  return true;
}

/** The ops of one queue item, retried as Inngest does; none when the function has returned. Throws when it has failed. */
async function callUntilAnswered(run: FunctionRun, needs: DriveNeeds, stepId: string): Promise<Op[]> {
  const { event, fn, id: runId, memory } = run;
  const maxAttempts = 1 + (fn.steps.step.retries?.attempts ?? defaultRetries);
  for (let attempt = 0; ; attempt++) {
    run.abort.signal.throwIfAborted();
    if (attempt > 0) await needs.sleepers.sleep(Date.now() + needs.backoffMs(attempt), run.abort.signal);
    const outcome = await needs.call({ runId, fn, event, memory, stepId, attempt, maxAttempts });
    run.abort.signal.throwIfAborted();
    if (outcome.kind === "done") return [];
    if (outcome.kind === "failed") {
      run.errors.push(`${outcome.status ?? "no answer"}: ${outcome.message}`);
      if (!outcome.retry || attempt + 1 >= maxAttempts) throw new Error("The function failed for good");
      continue;
    }
    const failing = outcome.ops.find((op) => op.op === "StepError");
    if (!failing) return outcome.ops;
    run.errors.push(`step error: ${JSON.stringify(failing.error)}`);
    if (attempt + 1 >= maxAttempts) return outcome.ops;
  }
}
