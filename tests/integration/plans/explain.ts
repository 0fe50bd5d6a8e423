import pg from "pg";
import { z } from "zod";
import { type ReadPlan, readPlan } from "#scripts/plans/read-plan.ts";

const sentSchema = z.looseObject({ text: z.string(), values: z.array(z.unknown()).optional() });
const explainedSchema = z.array(z.object({ Plan: z.unknown(), "Execution Time": z.number() })).length(1);

/** How PostgreSQL answers a statement, with the rows it looked at on the way. */
export interface Explained extends ReadPlan {
  ms: number;
}

const notExplained = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|DEALLOCATE)/i;
const sendAsItIs = pg.Client.prototype.query;

/**
 * Does `work`, and tells how PostgreSQL answers each statement of this process on the way: everything the product sends
 * is run under EXPLAIN first, undone, and then really, on the same connection, as the statement may need its locks.
 */
export async function explainStatements(work: () => Promise<unknown>): Promise<Explained[]> {
  const explained: Explained[] = [];
  const inTransaction = new Set<pg.Client>();

  async function explainFirst(client: pg.Client, text: string, values: unknown[]): Promise<void> {
    if (notExplained.test(text)) {
      if (/^\s*BEGIN/i.test(text)) inTransaction.add(client);
      if (/^\s*(COMMIT|ROLLBACK\s*$)/i.test(text)) inTransaction.delete(client);
      return;
    }
    const send = (sql: string, parameters: unknown[] = []): Promise<pg.QueryResult> =>
      Reflect.apply(sendAsItIs, client, [sql, parameters]);
    const isOpen = inTransaction.has(client);
    await send(isOpen ? "SAVEPOINT explained" : "BEGIN");
    const { rows } = await send(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
    await send(isOpen ? "ROLLBACK TO explained" : "ROLLBACK");
    explained.push(asExplained(rows[0]["QUERY PLAN"]));
  }

  const query = function (this: pg.Client, ...args: unknown[]): unknown {
    const [first, second] = args;
    const config = sentSchema.parse(typeof first === "string" ? { text: first } : first);
    const values = config.values ?? (Array.isArray(second) ? second : []);
    const done = args.findLast((each) => typeof each === "function");
    const sent = explainFirst(this, config.text, values).then(() => Reflect.apply(sendAsItIs, this, args));
    if (done) sent.catch((error) => done(error));
    return sent;
  };
  Object.assign(pg.Client.prototype, { query });
  try {
    await work();
  } finally {
    Object.assign(pg.Client.prototype, { query: sendAsItIs });
  }
  return explained;
}

function asExplained(json: unknown): Explained {
  const [explained] = explainedSchema.parse(json);
  return { ms: explained?.["Execution Time"] ?? 0, ...readPlan(explained?.Plan) };
}
