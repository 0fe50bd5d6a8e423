import { Client } from "pg";

/** One statement on a database of its own connection. */
export async function runSql<Row extends object = Record<string, unknown>>(
  databaseUrl: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Every row of every table as text, one entry a row: what somebody with the database in hand could read. */
export async function dumpDatabase(databaseUrl: string): Promise<{ table: string; row: string }[]> {
  const tables = await runSql<{ name: string }>(
    databaseUrl,
    "SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  const dumps = tables.map(async ({ name }) => {
    const rows = await runSql<{ row: string }>(databaseUrl, `SELECT t::text AS row FROM ${name} t`);
    return rows.map(({ row }) => ({ table: name, row }));
  });
  return (await Promise.all(dumps)).flat();
}
