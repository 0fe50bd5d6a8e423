import type { Delivery } from "#contracts/delivery.ts";
import type { Counted, TextWanted } from "#server/services/ports/deliveries.ts";
import type { Db } from "./client.ts";
import { deliveryWhere } from "./delivery-filter.ts";
import { asDelivery, deliveryColumns, deliveryFrom, type RawDelivery } from "./delivery-rows.ts";
import type { SqlFilter } from "./sql-filter.ts";
import { whereText } from "./where-text.ts";

/** So many of the newest deliveries are looked at one by one first: a common word fills its page from these. */
const walkedMax = 2000;
/** What the index cannot find in this time is so common that looking further back one by one is the better way. */
const indexMs = 200;
const canceledCode = "57014";

/**
 * The newest deliveries with a text in their bodies, at most `limit`. `searchedTo`: when these are not all, but what is
 * older was not looked at; the next page goes on from there.
 */
export async function searchText(
  db: Db,
  storeId: string,
  wanted: TextWanted,
  limit: number,
): Promise<{ rows: Delivery[]; searchedTo: string | null }> {
  const { q, ...others } = wanted;
  const edge = await walkEdge(db, deliveryWhere(storeId, others));
  const walked = whereText(deliveryWhere(storeId, others), storeId, q, "one by one");
  if (edge !== null) walked.and("d.id >= ?", edge);
  const near = await db.pool.query<RawDelivery>(...newestFirst(walked, limit));
  const rows = near.rows.map(asDelivery);
  if (edge === null || rows.length === limit) return { rows, searchedTo: null };
  const older = deliveryWhere(storeId, { ...wanted, searchIn: "bodies", cursor: edge });
  const far = await inTime<RawDelivery>(db, ...newestFirst(older, limit - rows.length));
  if (far === null) return { rows, searchedTo: edge };
  return { rows: [...rows, ...far.map(asDelivery)], searchedTo: null };
}

/** How many match, at most `max`; null when that takes too long to tell. */
export async function countMatching(db: Db, storeId: string, wanted: Counted, max: number): Promise<number | null> {
  const where = deliveryWhere(storeId, wanted);
  const sql = `SELECT count(*)::int AS count FROM (SELECT FROM delivery d WHERE ${where.text} LIMIT ${where.param(max)}) AS found`;
  const rows = await inTime<{ count: number }>(db, sql, where.values);
  return rows?.[0]?.count ?? null;
}

/** The last delivery of those to be walked; null when the filters leave fewer. */
async function walkEdge({ pool }: Db, where: SqlFilter): Promise<string | null> {
  const sql = `SELECT d.id FROM delivery d WHERE ${where.text} ORDER BY d.id DESC OFFSET ${where.param(walkedMax - 1)} LIMIT 1`;
  const { rows } = await pool.query<{ id: string }>(sql, where.values);
  return rows[0]?.id ?? null;
}

function newestFirst(where: SqlFilter, limit: number): [sql: string, values: unknown[]] {
  const sql = `SELECT ${deliveryColumns} ${deliveryFrom} WHERE ${where.text} ORDER BY d.id DESC LIMIT ${where.param(limit)}`;
  return [sql, where.values];
}

/** The answer of the words' index; null when it is not there in time. */
async function inTime<Row extends object>({ pool }: Db, sql: string, values: unknown[]): Promise<Row[] | null> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    // Which words are rare the planner cannot know, so it is told to begin with them.
    await client.query(`SET LOCAL statement_timeout = ${indexMs}; SET LOCAL enable_seqscan = off; SET LOCAL jit = off`);
    const { rows } = await client.query<Row>(sql, values);
    await client.query("COMMIT");
    return rows;
  } catch (error) {
    await client.query("ROLLBACK");
    if ((error as { code?: string }).code === canceledCode) return null;
    throw error;
  } finally {
    client.release();
  }
}
