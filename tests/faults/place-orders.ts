import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { intakeAnswerSchema } from "#contracts/source.ts";
import type { Shop, ShopWebhook } from "#tests/integration/support/shop.ts";
import type { AcceptedOrder } from "./count/ledger.ts";
import { shuffled } from "./count/random.ts";
import type { Target } from "./targets.ts";

/** The shops' side of the run; grows while orders are placed. */
export interface Placed {
  accepted: AcceptedOrder[];
  /** Calls without a 202, whose order was sent again under the same id. */
  sentAgain: number;
}

const againAfterMs = 100;
const answerWithinMs = 20_000;

/** Places `count` orders, as many for each target, in random order, `senders` at a time, until each was answered with 202. */
export async function placeOrders(
  shops: ReadonlyMap<Target, Shop>,
  { count, random, senders }: { count: number; random: () => number; senders: number },
  placed: Placed,
): Promise<void> {
  const all = [...shops];
  const wanted = shuffled(
    Array.from({ length: count }, (_, index) => all[index % all.length]),
    random,
  );
  const send = async () => {
    for (let next = wanted.pop(); next; next = wanted.pop()) {
      const [target, shop] = next;
      placed.accepted.push({ target: target.name, eventId: await sendUntilAccepted(shop, placed) });
    }
  };
  await Promise.all(Array.from({ length: senders }, send));
}

/** As a shop does: a call that fails, or is never answered, is made again with the same bytes and the same id. */
async function sendUntilAccepted(shop: Shop, placed: Placed): Promise<string> {
  const webhook = shop.make();
  for (;;) {
    const answer = await post(shop.intakeUrl, webhook).catch(() => null);
    if (answer?.status === 202) return intakeAnswerSchema.parse(answer.json).eventId;
    expect(answer === null || answer.status >= 500, `The shop was answered with ${answer?.status}`).toBe(true);
    placed.sentAgain += 1;
    await sleep(againAfterMs);
  }
}

async function post(url: string, { body, headers }: ShopWebhook): Promise<{ status: number; json: unknown }> {
  const signal = AbortSignal.timeout(answerWithinMs);
  const response = await fetch(url, { method: "POST", headers, body, signal });
  const text = await response.text();
  return { status: response.status, json: response.status === 202 ? JSON.parse(text) : null };
}
