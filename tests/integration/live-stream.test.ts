import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { type LiveMessage, liveMessageSchema } from "#contracts/live.ts";
import { handleLive } from "#server/api/live-route.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { openContainer, storeId } from "./support/in-process.ts";
import { runSql } from "./support/sql.ts";
import { readUntil } from "./support/until.ts";

const key = "hk_of-the-live-stream";
let ports: Ports;

beforeAll(async () => {
  const { container, databaseUrl } = await openContainer();
  ports = container.ports;
  await runSql(
    databaseUrl,
    "INSERT INTO api_key (id, store_id, name, role, prefix, hash) VALUES ($1, $2, 'Test', 'analyst', 'hk_', $3)",
    [newId(), storeId, ports.tokens.sha256(key)],
  );
  await container.start();
  return () => container.stop(1000);
});

interface News {
  id: string;
  message: LiveMessage;
}

/** Listens as a browser does, with what it says of the last it saw before its connection was lost. */
async function listen(query = "", headers = {}): Promise<{ news: News[]; stop: () => Promise<void> }> {
  const leave = new AbortController();
  const request = new Request(`http://localhost:3000/api/v1/live${query}`, {
    headers: { authorization: `Bearer ${key}`, ...headers },
    signal: leave.signal,
  });
  const response = await handleLive(request);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const news: News[] = [];
  const reading = readEvents(response, (each) => news.push(each)).catch(() => {});
  const stop = async () => {
    leave.abort();
    await reading;
  };
  return { news, stop };
}

async function readEvents({ body }: Response, take: (news: News) => void): Promise<void> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of body ?? []) {
    const events = (text + decoder.decode(piece, { stream: true })).split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) {
      const [, id, data] = /^id: (.+)\ndata: (.+)$/.exec(event) ?? [];
      if (id && data) take({ id, message: liveMessageSchema.parse(JSON.parse(data)) });
    }
  }
}

const named = (news: readonly News[]) => news.flatMap(({ message }) => message.deliveries ?? ["any"]);
const heard = ({ news }: { news: News[] }, id: string) =>
  readUntil(
    async () => news,
    (all) => named(all).includes(id),
  );

test("an open page is told which deliveries changed, and after a lost connection which did meanwhile", async () => {
  const first = await listen();
  ports.live.deliveriesChanged(storeId, ["a"]);
  const lastId = (await heard(first, "a")).at(-1)?.id ?? "";
  const watcher = await listen();
  await first.stop();
  ports.live.deliveriesChanged(storeId, ["b"]);
  await heard(watcher, "b");
  await watcher.stop();

  const byBrowser = await listen("", { "last-event-id": lastId });
  expect(named(await heard(byBrowser, "b"))).toEqual(["b"]);
  await byBrowser.stop();
  const byPage = await listen(`?after=${lastId}`);
  expect(named(await heard(byPage, "b"))).toEqual(["b"]);
  await byPage.stop();
});

test("what this process cannot know any more is told as a change of everything", async () => {
  const stranger = await listen("?after=another-process-7");
  await heard(stranger, "any");
  await stranger.stop();
});
