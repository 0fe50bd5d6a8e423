import { afterAll, beforeAll, expect, test } from "vitest";
import { type LiveMessage, liveMessageSchema } from "#contracts/live.ts";
import { deliveryOf } from "./support/deliveries.ts";
import { orderFlow, publishFlow, webhookStep } from "./support/flows.ts";
import { track } from "./support/track.ts";
import { readUntil } from "./support/until.ts";
import { openWorld, type World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await publishFlow(world.api, orderFlow(webhookStep(`${world.receiver.origin}/orders`)));
});
afterAll(() => world.close());

interface News {
  id: string;
  message: LiveMessage;
}

/** Listens as a browser does; `lastId` is what it saw last before its connection was lost. */
async function listen(lastId: string | null): Promise<{ news: News[]; stop: () => Promise<void> }> {
  const leave = new AbortController();
  const headers = { cookie: world.cookie, ...(lastId === null ? {} : { "last-event-id": lastId }) };
  const response = await fetch(`${world.app.url}/api/v1/live`, { headers, signal: leave.signal });
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const news: News[] = [];
  const reading = (async () => {
    let text = "";
    for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += piece;
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        const [, id, data] = /^id: (.+)\ndata: (.+)$/.exec(event) ?? [];
        if (id && data) news.push({ id, message: liveMessageSchema.parse(JSON.parse(data)) });
      }
    }
  })().catch(() => {});
  const stop = async () => {
    leave.abort();
    await reading;
  };
  return { news, stop };
}

const named = (news: readonly News[]) => news.flatMap(({ message }) => message.deliveries ?? ["any"]);

test("an open page is told which deliveries change, and after a lost connection which did meanwhile", async () => {
  const first = await listen(null);
  const before = await deliveryOf(world.api, await track(world.api, "placed_order"), "delivered");
  const seen = await readUntil(
    async () => first.news,
    (news) => named(news).includes(before.id),
  );
  const lastId = seen.at(-1)?.id ?? "";
  await first.stop();

  const meanwhile = await deliveryOf(world.api, await track(world.api, "placed_order"), "delivered");
  const second = await listen(lastId);
  await readUntil(
    async () => second.news,
    (news) => named(news).includes(meanwhile.id),
  );
  await second.stop();

  const stranger = await listen("another-process-7");
  await readUntil(
    async () => stranger.news,
    (news) => named(news).includes("any"),
  );
  await stranger.stop();
});
