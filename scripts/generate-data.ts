import { parseArgs } from "node:util";
import { Client } from "pg";
import { fillDatabase } from "./generate-data/fill-database.ts";

const usage =
  "Give the database and how much: DATABASE_URL=… node scripts/generate-data.ts --store ID --events 100000 [--days 30]";
const { values } = parseArgs({
  options: { store: { type: "string" }, events: { type: "string" }, days: { type: "string", default: "30" } },
});
const databaseUrl = process.env.DATABASE_URL;
const [events, days] = [Number(values.events), Number(values.days)];
if (!databaseUrl || !values.store || !(events > 0) || !(days > 0)) {
  process.stderr.write(`${usage}\n`);
  process.exit(1);
}

const client = new Client({ connectionString: databaseUrl });
await client.connect();
try {
  const startedAt = Date.now();
  await fillDatabase(client, { storeId: values.store, events, days });
  process.stdout.write(`${events} events, each with its run, delivery and attempt, in ${Date.now() - startedAt} ms.\n`);
} finally {
  await client.end();
}
