// The least that keeps an order: receive, INSERT, answer, POST, UPDATE. No signatures, no flows, no retries.
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool as PgPool } from "pg";
import { Agent, request } from "undici";
import { answerParent } from "./answer-parent.ts";

const databaseConnections = 16;
const targetConnections = 64;

interface Settings {
  databaseUrl: string;
  targetUrl: string;
}

let close: () => Promise<unknown> = async () => {};

async function listen({ databaseUrl, targetUrl }: Settings): Promise<{ url: string }> {
  const pool = new PgPool({ connectionString: databaseUrl, max: databaseConnections });
  const agent = new Agent({ connections: targetConnections, pipelining: 1 });
  await pool.query(`CREATE TABLE IF NOT EXISTS webhook (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL, status_code int)`);

  const handle = async (body: string, res: ServerResponse): Promise<void> => {
    const insert = { name: "insert", text: "INSERT INTO webhook (body) VALUES ($1) RETURNING id", values: [body] };
    const { rows } = await pool.query<{ id: string }>(insert);
    res.writeHead(202, { "content-length": "0" }).end();
    const headers = { "content-type": "application/json" };
    const answer = await request(targetUrl, { dispatcher: agent, method: "POST", headers, body });
    await answer.body.dump();
    const text = "UPDATE webhook SET status_code = $2 WHERE id = $1";
    await pool.query({ name: "update", text, values: [rows[0]?.id, answer.statusCode] });
  };

  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => void handle(Buffer.concat(chunks).toString(), res));
  });
  server.keepAliveTimeout = 65_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  close = async () => {
    server.closeAllConnections();
    await Promise.all([agent.close(), pool.end()]);
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in` };
}

const calls = { listen };
export type BaselineCalls = typeof calls;

answerParent(calls, () => close());
