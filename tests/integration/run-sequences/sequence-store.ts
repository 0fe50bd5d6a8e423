import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { flowDefinitionSchema } from "#contracts/flow-definition.ts";
import type { OutboundErrorKind } from "#core/outbound/error-kinds.ts";
import type { RetryPolicyId } from "#core/retry/policies.ts";
import type { Container } from "#server/container.ts";
import type { Ctx } from "#server/services/context.ts";
import { createFlow } from "#server/services/flows/create-flow.ts";
import { publishFlow } from "#server/services/flows/publish-flow.ts";
import type { OutboundRequest, OutboundResult } from "#server/services/ports/outbound.ts";
import type { Pacer } from "#server/services/ports/pacer.ts";
import { createSecret } from "#server/services/secrets/create-secret.ts";

/** What a target does: a status, with Retry-After where given, or no answer at all. */
export type TargetAnswer = { status: number; retryAfter?: string } | { error: OutboundErrorKind };

export interface Sent {
  deliveryId: string;
  body: string | null;
}

export const targets = ["https://one.example", "https://two.example"] as const;
export const eventType = "thing_happened";
export const secretName = "warehouse";

/** A store of its own in the shared database, with a flow of two webhooks, and what its targets were sent. */
export interface SequenceStore {
  ctx: Ctx;
  /** The test's own connection, beside those of the services. */
  sql: Client;
  flowId: string;
  policies: Record<string, RetryPolicyId>;
  /** By origin; changed by the sequence. */
  answers: Map<string, TargetAnswer>;
  sent: Sent[];
  /** Done once, while the next request is on its way. */
  meanwhile: (() => Promise<void>) | null;
  /** Time that passed in the database alone; what services keep in memory is told of it. */
  passedMs: number;
  /** What the services logged as an error: nothing may. */
  faults: string[];
}

export interface SequenceFlow {
  policies: [RetryPolicyId, RetryPolicyId];
  runsPerHour: number | null;
  sameTarget: boolean;
}

function definitionOf({ policies, runsPerHour, sameTarget }: SequenceFlow) {
  const [one, two] = targets;
  const body = { kind: "json", template: '{"n":"{{ event.id }}"}' };
  return flowDefinitionSchema.parse({
    trigger: { kind: "event", eventType },
    limits: { runsPerHour },
    steps: [
      { id: "s1", kind: "webhook", name: "First", url: `${one}/a`, body, retry: policies[0] },
      {
        ...{ id: "s2", kind: "webhook", name: "Then", url: `${sameTarget ? one : two}/b`, body, retry: policies[1] },
        headers: [{ name: "authorization", value: `Bearer {{ secrets.${secretName} }}` }],
      },
    ],
  });
}

export async function openSequenceStore(container: Container, sql: Client, flow: SequenceFlow): Promise<SequenceStore> {
  const storeId = container.ports.clock.newId();
  await sql.query("INSERT INTO store (id, name, slug) VALUES ($1, 'Shop', $2)", [storeId, randomUUID()]);
  await sql.query(
    "INSERT INTO source (id, store_id, kind, name, key, updated_at) VALUES ($1, $2, 'api', 'API', $3, now())",
    [container.ports.clock.newId(), storeId, randomUUID()],
  );
  const faults: string[] = [];
  const store: Omit<SequenceStore, "ctx" | "flowId"> = {
    sql,
    policies: { s1: flow.policies[0], s2: flow.policies[1] },
    answers: new Map(),
    sent: [],
    meanwhile: null,
    passedMs: 0,
    faults,
  };
  const log = { ...quiet, error: (fields: object, message: string) => faults.push(message + JSON.stringify(fields)) };
  const { pacer } = container.ports;
  const movedPacer: Pacer = {
    ...pacer,
    slowDown: (id, untilMs) => pacer.slowDown(id, untilMs + store.passedMs),
    slowUntilMs: (id) => pacer.slowUntilMs(id) - store.passedMs,
  };
  const ports = {
    ...container.ports,
    log,
    pacer: movedPacer,
    send: (request: OutboundRequest) => answer(opened, request),
  };
  const ctx: Ctx = { storeId, role: "owner", ports, actor: { kind: "user", id: randomUUID(), name: "Olga Owner" } };
  const { id } = await createFlow(ctx, { name: "Sequence", definition: definitionOf(flow) });
  const opened: SequenceStore = Object.assign(store, { ctx, flowId: id });
  await createSecret(ctx, { name: secretName, value: "s3cret" });
  await publishFlow(ctx, id, {});
  return opened;
}

const quiet = { info: () => {}, warn: () => {} };

async function answer(store: SequenceStore, request: OutboundRequest): Promise<OutboundResult> {
  const deliveryId = request.headers.find(({ name }) => name === "webhook-id")?.value ?? "";
  store.sent.push({ deliveryId, body: request.body });
  const { meanwhile } = store;
  store.meanwhile = null;
  await meanwhile?.();
  const does = store.answers.get(new URL(request.url).origin) ?? { status: 200 };
  const timing = { dnsMs: 0, connectMs: 0, tlsMs: 0, firstByteMs: 0, totalMs: 1 };
  if ("error" in does) {
    const error = { kind: does.error, message: "No answer.", temporary: true };
    return { response: null, error, remoteAddress: null, timing };
  }
  const headers = does.retryAfter === undefined ? [] : [{ name: "retry-after", value: does.retryAfter }];
  const failed = { kind: "http" as const, message: `Answered ${does.status}.`, temporary: false };
  const response = { statusCode: does.status, headers, body: "", bodyTruncated: false };
  return { response, error: does.status < 300 ? null : failed, remoteAddress: null, timing };
}
