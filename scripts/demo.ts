// Plays a Shopify shop: signs a realistic webhook as Shopify does and sends it to a running Hookline.
import { parseArgs } from "node:util";
import { makeShopifyWebhook } from "./demo/make-webhook.ts";

const usage = `Usage: npm run demo -- --key SOURCE_KEY --secret SIGNING_SECRET [options]

  --key     the key of a Shopify source, the last part of its intake address
  --secret  the signing secret saved with that source
  --url     where Hookline runs (default http://127.0.0.1:3000)
  --topic   the Shopify topic to send (default orders/create)
  --count   how many to send, one after the other (default 1)`;

const requestTimeoutMs = 30_000;

/** Something the person at the keyboard can put right; its message is all they need to see. */
class DemoError extends Error {}

function readOptions() {
  const options = {
    key: { type: "string" },
    secret: { type: "string" },
    url: { type: "string", default: "http://127.0.0.1:3000" },
    topic: { type: "string", default: "orders/create" },
    count: { type: "string", default: "1" },
    help: { type: "boolean", short: "h", default: false },
  } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];
  try {
    values = parseArgs({ options }).values;
  } catch (error) {
    throw new DemoError(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
  if (values.help) return null;
  const { key, secret, url, topic } = values;
  if (!key || !secret) throw new DemoError(`Give --key and --secret of a Shopify source.\n\n${usage}`);
  const count = Number(values.count);
  if (!Number.isInteger(count) || count < 1 || count > 10_000)
    throw new DemoError("--count must be a whole number from 1 to 10000.");
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw new DemoError(`--url must be an address such as http://127.0.0.1:3000, not ${url}.`);
  return { key, secret, topic, count, base: url.replace(/\/+$/, "") };
}

function makeWebhook(topic: string, secret: string) {
  try {
    return makeShopifyWebhook(topic, secret);
  } catch (error) {
    throw error instanceof RangeError ? new DemoError(error.message) : error;
  }
}

async function post(url: string, webhook: ReturnType<typeof makeWebhook>) {
  const startedAt = performance.now();
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: webhook.headers,
      body: webhook.body,
      redirect: "manual",
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
    return { status: response.status, text: await response.text(), ms: Math.round(performance.now() - startedAt) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why =
      cause instanceof Error ? cause.message || String("code" in cause ? cause.code : cause.name) : String(cause);
    throw new DemoError(
      `No answer from ${new URL(url).origin} (${why}). Is Hookline running there? Start it with npm start, or give --url.`,
    );
  }
}

function parseAnswer(text: string): Record<string, unknown> {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null ? { ...answer } : {};
  } catch {
    return {};
  }
}

function nextStep(base: string, answer: Record<string, unknown>): string {
  if (answer.runs === 0)
    return `Hookline has the event, but no live flow was waiting for it. Open ${base}, make a flow for this event, publish it and run the demo again.`;
  return `Open ${base} and look at Deliveries: what was sent, what came back, and when.`;
}

function whatToChange(status: number, answer: Record<string, unknown>): string {
  const said = typeof answer.detail === "string" ? answer.detail : answer.title;
  if (typeof said === "string") return said;
  if (status === 404) return "There is no source with this key. Copy the key from the source's page.";
  return "That is not an answer of Hookline. Check --url.";
}

async function main() {
  const options = readOptions();
  if (options === null) return console.log(usage);
  const { base, key, secret, topic, count } = options;
  const url = `${base}/api/in/${encodeURIComponent(key)}`;
  console.log(`POST ${url}  (${topic})`);
  let answer: Record<string, unknown> = {};
  for (let sent = 1; sent <= count; sent++) {
    const webhook = makeWebhook(topic, secret);
    const { status, text, ms } = await post(url, webhook);
    console.log(`${status} in ${ms} ms  order #${webhook.orderNumber}  ${text.slice(0, 500)}`);
    answer = parseAnswer(text);
    if (status !== 202) throw new DemoError(`Refused. ${whatToChange(status, answer)}`);
  }
  console.log(nextStep(base, answer));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof DemoError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
