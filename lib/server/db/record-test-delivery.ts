import type { TestDelivery } from "#server/services/ports/deliveries.ts";
import type { Tx } from "./client.ts";
import { withoutNul } from "./json-columns.ts";

/** A finished test send: never in the queue, always marked. */
export async function recordTestDelivery(tx: Tx, storeId: string, eventId: string, test: TestDelivery): Promise<void> {
  const { run, delivery, request, attempt } = test;
  const { at, endpoint, lastErrorKind, orderValue, ...row } = delivery;
  await tx.run.create({
    data: { ...run, storeId, eventId, status: "completed", isTest: true, createdAt: at, finishedAt: at },
  });
  await tx.delivery.create({
    data: {
      ...row,
      storeId,
      eventId,
      origin: endpoint,
      lastErrorKind,
      orderValue: orderValue?.amount ?? null,
      currency: orderValue?.currency ?? null,
      runId: run.id,
      flowId: run.flowId,
      flowVersion: run.flowVersion,
      requestHeaders: request.headers,
      requestBody: request.body === null ? null : withoutNul(request.body),
      attemptCount: 1,
      autoAttempts: 0,
      isTest: true,
      createdAt: at,
      finishedAt: at,
    },
  });
  await tx.attempt.create({
    data: {
      ...attempt,
      deliveryId: delivery.id,
      number: 1,
      storeId,
      responseBody: attempt.responseBody === null ? null : withoutNul(attempt.responseBody),
      errorMessage: attempt.errorMessage,
    },
  });
}
