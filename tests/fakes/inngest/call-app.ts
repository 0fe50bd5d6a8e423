import { setTimeout as sleep } from "node:timers/promises";
import { type Faults, takeFault } from "./faults.ts";
import { type Op, opsSchema, type RegisteredFunction, type SentEvent } from "./protocol.ts";
import { canonicalJson, isSignedBy, signatureOf } from "./signing.ts";

export interface StepMemory {
  /** By hashed step id: {data}, {error} or null (a sleep that has ended). */
  steps: Map<string, { data: unknown } | { error: unknown } | null>;
  /** Ids in the order in which they were finished. */
  stack: string[];
}

export interface CallRequest {
  runId: string;
  fn: RegisteredFunction;
  event: SentEvent;
  memory: StepMemory;
  /** "step" to discover what comes next, else the hashed id of a planned step. */
  stepId: string;
  attempt: number;
  maxAttempts: number;
}

export type CallOutcome =
  | { kind: "done" }
  | { kind: "ops"; ops: Op[] }
  | { kind: "failed"; retry: boolean; status: number | null; message: string };

export interface CallSettings {
  /** null in dev mode: nothing is signed. */
  signingKey: string | null;
  /** Lets the SDK report steps on its way instead of one a call. */
  checkpointing: boolean;
  faults: Faults;
  /** Told of what no real server would understand. */
  onProtocolError(message: string): void;
}

/** One POST to the app, with what goes wrong on purpose; what the app answers is a value. */
export async function callApp(request: CallRequest, settings: CallSettings): Promise<CallOutcome> {
  const { faults } = settings;
  if (faults.delayMs > 0) await sleep(faults.delayMs);
  const twice = takeFault(faults, "callTwice");
  const lost = takeFault(faults, "dropReplies");
  const calls = [post(request, settings), ...(twice ? [post(request, settings)] : [])];
  const outcome = await Promise.race(calls);
  if (!lost) return outcome;
  await Promise.all(calls);
  return { kind: "failed", retry: true, status: null, message: "The reply was lost" };
}

async function post(request: CallRequest, settings: CallSettings): Promise<CallOutcome> {
  const { fn, runId, stepId } = request;
  const body = canonicalJson(bodyOf(request, settings.checkpointing));
  const url = new URL(fn.steps.step.runtime.url);
  url.searchParams.set("stepId", stepId);
  const { signingKey } = settings;
  const signed: Record<string, string> = signingKey
    ? { "x-inngest-signature": signatureOf(signingKey, body, Math.floor(Date.now() / 1000)) }
    : {};
  const headers = { "content-type": "application/json", "x-run-id": runId, "x-inngest-req-version": "2", ...signed };
  const answer = await fetch(url, { method: "POST", headers, body }).then(
    async (response) => ({ response, text: await response.text() }),
    (error: Error) => error,
  );
  if (answer instanceof Error) return { kind: "failed", retry: true, status: null, message: answer.message };
  const { response, text } = answer;
  try {
    if (signingKey && !isSignedBy(signingKey, text, response.headers.get("x-inngest-signature")))
      throw new Error(`The reply is not signed: ${response.status} ${text}`);
    return readReply(response, text);
  } catch (error) {
    settings.onProtocolError(String(error));
    return { kind: "failed", retry: false, status: response.status, message: String(error) };
  }
}

function bodyOf(request: CallRequest, checkpointing: boolean): object {
  const { attempt, event, fn, maxAttempts, memory, runId, stepId } = request;
  const ctx = {
    run_id: runId,
    attempt,
    max_attempts: maxAttempts,
    disable_immediate_execution: stepId !== "step",
    use_api: false,
    stack: { stack: memory.stack, current: memory.stack.length },
    env: "",
    step_id: "step",
    ...(checkpointing ? { fn_id: fn.id, qi_id: `item-of-${runId}`, request_id: runId, generation_id: 1 } : {}),
  };
  const whole = { user: {}, ts: Date.now(), ...event };
  return {
    version: 2,
    use_api: false,
    event: whole,
    events: [whole],
    steps: Object.fromEntries(memory.steps),
    defers: {},
    ctx,
  };
}

function readReply(response: Response, text: string): CallOutcome {
  const { headers, status } = response;
  if (!headers.has("x-inngest-sdk"))
    return { kind: "failed", retry: true, status, message: `Not an answer of the SDK: ${text.slice(0, 200)}` };
  if (status === 200) return { kind: "done" };
  if (status === 206) return { kind: "ops", ops: opsSchema.parse(JSON.parse(text)) };
  return { kind: "failed", retry: headers.get("x-inngest-no-retry") !== "true", status, message: text };
}
