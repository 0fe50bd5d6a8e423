import type { Ports } from "#server/services/ports/ports.ts";
import type { InboundRequest, Rejection } from "#server/services/ports/source-adapter.ts";
import { secretPurpose } from "#server/services/secrets/secret-purpose.ts";
import type { Accepted } from "./accept-event.ts";
import { acceptEvents } from "./accept-events.ts";
import { keepRejection } from "./keep-rejection.ts";

export const intakeBytesMax = 1_000_000;

/** `body` is null when it was larger than `intakeBytesMax` and was not read to its end. */
export interface IntakeRequest {
  sourceKey: string;
  headers: Readonly<Record<string, string>>;
  body: Buffer | null;
}

export type IntakeAnswer =
  | { ok: true; events: Accepted[] }
  | Rejection
  | { ok: false; code: "unknown_source"; statusCode: 404; message: string };

const tooLarge: Rejection = {
  ok: false,
  code: "too_large",
  statusCode: 413,
  message: "The request is larger than 1 MB. Send fewer or smaller fields.",
};

/** As `answerRequest`, counted and timed. */
export async function receiveRequest(ports: Ports, request: IntakeRequest): Promise<IntakeAnswer> {
  const answered = ports.metrics.startIntake();
  const answer = await answerRequest(ports, request);
  answered(answer.ok ? { events: answer.events.length, code: null } : { events: 0, code: answer.code });
  return answer;
}

/** A shop's request: checked over its raw bytes, normalised, stored with its runs. What is refused is kept with the reason. */
async function answerRequest(ports: Ports, request: IntakeRequest): Promise<IntakeAnswer> {
  const source = await ports.sources.findForIntake(request.sourceKey);
  const adapter = source && ports.adapters[source.kind];
  if (!source || !adapter) {
    const message = "There is no source at this address. Copy the address from the source's page in Hookline.";
    return { ok: false, code: "unknown_source", statusCode: 404, message };
  }
  const receivedAt = ports.clock.now();
  const inbound: InboundRequest = {
    headers: request.headers,
    rawBody: request.body ?? Buffer.alloc(0),
    nowMs: receivedAt.getTime(),
  };
  const secret =
    source.secretSealed && ports.secretBox.open(source.secretSealed, secretPurpose.source(source.storeId, source.id));
  const adapterSource = { id: source.id, kind: source.kind, name: source.name, key: source.key, secret };
  const verified = request.body === null ? tooLarge : adapter.verify(adapterSource, inbound);
  const outcome = verified.ok ? adapter.adapt(adapterSource, inbound) : verified;
  if (!outcome.ok) {
    await keepRejection(ports, source, inbound, outcome, adapter.describe(inbound));
    return outcome;
  }
  return { ok: true, events: await acceptEvents(ports, source, outcome.events, receivedAt) };
}
