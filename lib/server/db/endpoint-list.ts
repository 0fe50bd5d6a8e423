import type { Pool } from "pg";
import type { EndpointQuery } from "#contracts/endpoint.ts";
import { SqlFilter } from "./sql-filter.ts";

const trouble = "CASE e.status WHEN 'open' THEN 0 WHEN 'paused' THEN 1 WHEN 'failing' THEN 2 ELSE 3 END";

interface Place {
  id: string;
  trouble: number;
}

/** The order of a store's endpoints: those that hold deliveries back, then those that fail, then the others, by address. */
export async function listByTrouble(pool: Pool, storeId: string, query: EndpointQuery): Promise<Place[]> {
  const where = new SqlFilter().and("e.store_id = ?", storeId);
  // Addresses hold no capitals; what is looked for may.
  if (query.q) where.and("position(? IN e.origin) > 0", query.q.toLowerCase());
  const [, after, origin] = /^(\d) (.*)$/.exec(query.cursor ?? "") ?? [];
  if (after !== undefined) where.and(`(${trouble}, e.origin) > (?::int, ?)`, after, origin);
  const { rows } = await pool.query<Place>(
    `SELECT e.id, ${trouble} AS trouble FROM endpoint e
      WHERE ${where.text} ORDER BY 2, e.origin LIMIT ${where.param(query.limit + 1)}`,
    where.values,
  );
  return rows;
}
