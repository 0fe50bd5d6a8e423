import type { z } from "zod";
import { type Attempt, type Delivery, deliveryStatuses } from "#contracts/delivery.ts";
import type { runSchema } from "#contracts/event-view.ts";
import { asHeaderList } from "./json-columns.ts";
import { asOrderValue } from "./order-value-columns.ts";

export const deliveryColumns = `d.id, d.status, d.reason_code, d.reason, d.flow_id, f.name AS flow_name, d.flow_version, d.step_id,
  d.step_name, d.run_id, d.event_id, d.event_type, d.origin, d.method, d.url, d.attempt_count, d.last_status_code,
  d.last_error_kind, d.next_attempt_at, d.order_number, d.person_email, d.order_value, d.currency, d.is_test, d.created_at, d.finished_at`;
export const deliveryFrom = "FROM delivery d JOIN flow f ON f.id = d.flow_id";

export interface RawDelivery {
  id: string;
  status: string;
  reason_code: string | null;
  reason: string | null;
  flow_id: string;
  flow_name: string;
  flow_version: number | null;
  step_id: string;
  step_name: string;
  run_id: string;
  event_id: string;
  event_type: string;
  origin: string;
  method: string;
  url: string;
  attempt_count: number;
  last_status_code: number | null;
  last_error_kind: string | null;
  next_attempt_at: Date | null;
  order_number: string | null;
  person_email: string | null;
  order_value: string | null;
  currency: string | null;
  is_test: boolean;
  created_at: Date;
  finished_at: Date | null;
}

export interface RawAttempt {
  number: number;
  trigger: string;
  started_at: Date;
  duration_ms: number;
  dns_ms: number | null;
  connect_ms: number | null;
  tls_ms: number | null;
  first_byte_ms: number | null;
  status_code: number | null;
  error_kind: string | null;
  error_message: string | null;
  response_headers: unknown;
  response_body: string | null;
  response_truncated: boolean;
}

export interface RawRun {
  id: string;
  flow_id: string;
  flow_name: string;
  flow_version: number | null;
  status: z.infer<typeof runSchema>["status"];
  reason_code: string | null;
  reason: string | null;
  created_at: Date;
  wake_at: Date | null;
  finished_at: Date | null;
}

function asReason(code: string | null, message: string | null) {
  return code === null ? null : { code, message: message ?? "" };
}

export function asDelivery(raw: RawDelivery): Delivery {
  return {
    id: raw.id,
    status: deliveryStatuses.find((status) => status === raw.status) ?? "queued",
    reason: asReason(raw.reason_code, raw.reason),
    flowId: raw.flow_id,
    flowName: raw.flow_name,
    flowVersion: raw.flow_version,
    stepId: raw.step_id,
    stepName: raw.step_name,
    runId: raw.run_id,
    eventId: raw.event_id,
    eventType: raw.event_type,
    endpoint: raw.origin,
    method: raw.method,
    url: raw.url,
    attemptCount: raw.attempt_count,
    lastStatusCode: raw.last_status_code,
    lastErrorKind: raw.last_error_kind,
    nextAttemptAt: raw.next_attempt_at?.toISOString() ?? null,
    orderNumber: raw.order_number,
    personEmail: raw.person_email,
    orderValue: asOrderValue(raw),
    isTest: raw.is_test,
    createdAt: raw.created_at.toISOString(),
    finishedAt: raw.finished_at?.toISOString() ?? null,
  };
}

export function asAttempt(raw: RawAttempt): Attempt {
  return {
    number: raw.number,
    trigger: raw.trigger === "manual" ? "manual" : "auto",
    startedAt: raw.started_at.toISOString(),
    durationMs: raw.duration_ms,
    timing: { dnsMs: raw.dns_ms, connectMs: raw.connect_ms, tlsMs: raw.tls_ms, firstByteMs: raw.first_byte_ms },
    statusCode: raw.status_code,
    errorKind: raw.error_kind,
    errorMessage: raw.error_message,
    responseHeaders: asHeaderList(raw.response_headers),
    responseBody: raw.response_body,
    responseTruncated: raw.response_truncated,
  };
}

export function asRun(raw: RawRun): z.infer<typeof runSchema> {
  return {
    id: raw.id,
    flowId: raw.flow_id,
    flowName: raw.flow_name,
    flowVersion: raw.flow_version ?? 0,
    status: raw.status,
    reason: asReason(raw.reason_code, raw.reason),
    createdAt: raw.created_at.toISOString(),
    // Of a run under way it is the end of its lease.
    wakeAt: raw.status === "running" ? null : (raw.wake_at?.toISOString() ?? null),
    finishedAt: raw.finished_at?.toISOString() ?? null,
  };
}
