import type { Delivery } from "#contracts/delivery.ts";
import type { Counted, TextWanted } from "#server/services/ports/deliveries.ts";
import type { Db } from "./client.ts";
import { deliveryWhere } from "./delivery-filter.ts";
import { asDelivery, deliveryColumns, deliveryFrom, type RawDelivery } from "./delivery-rows.ts";
import { whereText } from "./where-text.ts";

/** So many of the newest deliveries are looked at one by one first: a frequent word fills its page from these. */
const walkedMax = 2000;
/** What the index cannot find in this time is so frequent that looking further back one by one is the better way. */
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
  const near = walk(storeId, wanted, limit);
  const sql = `SELECT ${deliveryColumns} FROM (${near.sql}) AS d JOIN flow f ON f.id = d.flow_id ORDER BY d.id DESC`;
  const rows = (await db.pool.query<RawDelivery>(sql, near.values)).rows.map(asDelivery);
  if (rows.length === limit) return { rows, searchedTo: null };
  const edge = await walkEdge(db, storeId, wanted);
  if (edge === null) return { rows, searchedTo: null };
  const where = deliveryWhere(storeId, { ...wanted, searchIn: "bodies", cursor: edge });
  const far = await inTime<RawDelivery>(
    db,
    `SELECT ${deliveryColumns} ${deliveryFrom} WHERE ${where.text} ORDER BY d.id DESC LIMIT ${where.param(limit - rows.length)}`,
    where.values,
  );
  if (far === null) return { rows, searchedTo: edge };
  return { rows: [...rows, ...far.map(asDelivery)], searchedTo: null };
}

/** How many have the text, at most `max`; null when that takes too long to tell. */
export async function countText(db: Db, storeId: string, wanted: TextWanted, max: number): Promise<number | null> {
  const near = walk(storeId, wanted, max);
  const sql = `SELECT count(*)::int AS count FROM (${near.sql}) AS found`;
  const { rows } = await db.pool.query<{ count: number }>(sql, near.values);
  const count = rows[0]?.count ?? 0;
  if (count === max || (await walkEdge(db, storeId, wanted)) === null) return count;
  const where = deliveryWhere(storeId, { ...wanted, searchIn: "bodies" });
  const all = `SELECT count(*)::int AS count FROM (SELECT FROM delivery d WHERE ${where.text} LIMIT ${where.param(max)}) AS found`;
  return (await inTime<{ count: number }>(db, all, where.values))?.[0]?.count ?? null;
}

/** Those of the newest deliveries under the other filters that have the text, looked at until there are enough. */
function walk(storeId: string, { q, ...others }: TextWanted, limit: number): { sql: string; values: unknown[] } {
  const where = deliveryWhere(storeId, others);
  const text = whereText(where.beside(), storeId, q, "one by one");
  const newest = `SELECT d.* FROM delivery d WHERE ${where.text} ORDER BY d.id DESC LIMIT ${where.param(walkedMax)}`;
  const sql = `SELECT d.* FROM (${newest}) AS d WHERE ${text.text} ORDER BY d.id DESC LIMIT ${where.param(limit)}`;
  return { sql, values: where.values };
}

/** The last delivery of those that are walked; null when the other filters leave fewer. */
async function walkEdge({ pool }: Db, storeId: string, { q: _, ...others }: TextWanted): Promise<string | null> {
  const where = deliveryWhere(storeId, others);
  const sql = `SELECT d.id FROM delivery d WHERE ${where.text} ORDER BY d.id DESC OFFSET ${where.param(walkedMax - 1)} LIMIT 1`;
  const { rows } = await pool.query<{ id: string }>(sql, where.values);
  return rows[0]?.id ?? null;
}

/** How many match other filters than a text, at most `max`. */
export async function countMatching({ pool }: Db, storeId: string, wanted: Counted, max: number): Promise<number> {
  const where = deliveryWhere(storeId, wanted);
  const sql = `SELECT count(*)::int AS count FROM (SELECT FROM delivery d WHERE ${where.text} LIMIT ${where.param(max)}) AS found`;
  const { rows } = await pool.query<{ count: number }>(sql, where.values);
  return rows[0]?.count ?? 0;
}

/** The answer of the words' index; null when it is not there in time. */
async function inTime<Row extends object>({ pool }: Db, sql: string, values: unknown[]): Promise<Row[] | null> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
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
