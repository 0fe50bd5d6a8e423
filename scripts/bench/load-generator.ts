// Plays the shop: sends prepared orders as a burst or at a pace, and remembers when each went out and was answered.
import { setTimeout as sleep } from "node:timers/promises";
import { type Dispatcher, Pool } from "undici";
import { answerParent } from "./answer-parent.ts";
import { makeOrders, type PreparedOrder } from "./make-orders.ts";
import type { Load } from "./options.ts";
import { steadyMs } from "./steady-clock.ts";

/** Enough that a paced order never waits for an earlier one's connection. */
const pacedConnections = 256;
const answerTimeoutMs = 60_000;

/** What was sent, in its order. Times are ms of the steady clock; status 0: no answer came. */
export interface Sent {
  readonly ids: Float64Array;
  readonly sentAt: Float64Array;
  readonly answeredAt: Float64Array;
  readonly statusCodes: Uint16Array;
}

const prepared = new Map<string, PreparedOrder[]>();

class Answered implements Dispatcher.DispatchHandler {
  readonly #done: (statusCode: number) => void;
  #statusCode = 0;

  constructor(done: (statusCode: number) => void) {
    this.#done = done;
  }
  onRequestStart(): void {}
  onResponseData(): void {}
  onResponseStart(_controller: Dispatcher.DispatchController, statusCode: number): void {
    this.#statusCode = statusCode;
  }
  onResponseEnd(): void {
    this.#done(this.#statusCode);
  }
  onResponseError(): void {
    this.#done(0);
  }
}

function post(pool: Pool, path: string, order: PreparedOrder): Promise<number> {
  return new Promise((resolve) => {
    pool.dispatch({ method: "POST", path, headers: order.headers, body: order.body }, new Answered(resolve));
  });
}

async function sendAll(url: URL, orders: readonly PreparedOrder[], load: Load): Promise<Sent> {
  const connections = load.kind === "burst" ? load.connections : pacedConnections;
  const timeouts = { headersTimeout: answerTimeoutMs, bodyTimeout: answerTimeoutMs };
  const pool = new Pool(url.origin, { connections, pipelining: 1, ...timeouts });
  const sent: Sent = {
    ids: Float64Array.from(orders, (order) => order.id),
    sentAt: new Float64Array(orders.length),
    answeredAt: new Float64Array(orders.length),
    statusCodes: new Uint16Array(orders.length),
  };
  const send = async (order: PreparedOrder, index: number): Promise<void> => {
    sent.sentAt[index] = steadyMs();
    sent.statusCodes[index] = await post(pool, url.pathname, order);
    sent.answeredAt[index] = steadyMs();
  };
  if (load.kind === "burst") await sendBurst(orders, load.connections, send);
  else await sendPaced(orders, load.perSecond, send);
  await pool.close();
  return sent;
}

type Send = (order: PreparedOrder, index: number) => Promise<void>;

async function sendBurst(orders: readonly PreparedOrder[], connections: number, send: Send): Promise<void> {
  const queue = orders.entries();
  const connection = async () => {
    for (const [index, order] of queue) await send(order, index);
  };
  await Promise.all(Array.from({ length: connections }, connection));
}

/** Open loop: what is due goes out whether or not earlier ones were answered, so a slow answer hides no other. */
async function sendPaced(orders: readonly PreparedOrder[], perSecond: number, send: Send): Promise<void> {
  const startedAt = steadyMs();
  const underWay: Promise<void>[] = [];
  for (const [index, order] of orders.entries()) {
    const waitMs = startedAt + (index * 1000) / perSecond - steadyMs();
    if (waitMs > 0) await sleep(waitMs);
    underWay.push(send(order, index));
  }
  await Promise.all(underWay);
}

const calls = {
  /** Makes and signs a set of orders beforehand, so that neither is part of what is measured. */
  prepare({ set, firstId, count, secret }: { set: string; firstId: number; count: number; secret: string }): number {
    const orders = makeOrders(firstId, count, secret);
    prepared.set(set, orders);
    return orders.reduce((bytes, order) => bytes + order.body.length, 0) / count;
  },
  /** Sends a prepared set to `url` and answers what became of it. */
  send({ set, url, load }: { set: string; url: string; load: Load }): Promise<Sent> {
    const orders = prepared.get(set);
    if (!orders) throw new Error(`The set ${set} was not prepared.`);
    return sendAll(new URL(url), orders, load);
  },
};
export type LoadGeneratorCalls = typeof calls;

answerParent(calls);
