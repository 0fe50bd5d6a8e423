// Plays the target: answers 200 to everything, at once or late, and remembers which order arrived when.
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { answerParent } from "./answer-parent.ts";
import { idIn } from "./order-mark.ts";
import { steadyMs } from "./steady-clock.ts";

let ids: number[] = [];
let times: number[] = [];
const seen = new Set<number>();
let answerAfterMs = 0;
let answered = 0;

const server = createServer((req, res) => {
  const chunks: Buffer[] = [];
  req.on("data", (chunk: Buffer) => chunks.push(chunk));
  req.on("end", () => {
    const at = steadyMs();
    const id = idIn(Buffer.concat(chunks));
    void answer(res);
    if (id === null) return;
    ids.push(id);
    times.push(at);
    seen.add(id);
  });
});
server.keepAliveTimeout = 65_000;

async function answer(res: ServerResponse): Promise<void> {
  if (answerAfterMs > 0) await sleep(answerAfterMs);
  res.writeHead(200, { "content-type": "text/plain", "content-length": "2" }).end("ok");
  answered += 1;
}

const calls = {
  async listen(settings: { answerAfterMs: number }): Promise<{ url: string }> {
    answerAfterMs = settings.answerAfterMs;
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/orders` };
  },
  /** How many requests were answered. */
  answered: (_: null) => answered,
  /** How many different orders have arrived since the last `take`. */
  count: (_: null) => seen.size,
  /** Every arrival since the last `take`, in its order: ids and times (ms of the steady clock). */
  take(_: null): { ids: Float64Array; times: Float64Array } {
    const taken = { ids: Float64Array.from(ids), times: Float64Array.from(times) };
    ids = [];
    times = [];
    seen.clear();
    return taken;
  },
};
export type ReceiverCalls = typeof calls;

answerParent(calls);
