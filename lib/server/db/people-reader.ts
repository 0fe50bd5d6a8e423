import type { Pool } from "pg";
import type { ListedPerson, PeopleStore } from "#server/services/ports/people.ts";
import { SqlFilter } from "./sql-filter.ts";

const columns = `key, first_name AS "firstName", last_name AS "lastName", first_seen_at AS "firstSeenAt", last_event_at AS "lastEventAt"`;

// As its index has it.
const address = 'key COLLATE "C"';

const oneSql = `
  SELECT ${columns}, about,
         (SELECT coalesce(json_agg(json_build_object('eventType', a.event_type, 'lastAt', a.last_at) ORDER BY a.last_at DESC), '[]')
            FROM person_activity a WHERE a.store_id = p.store_id AND a.person_key = p.key) AS activities
    FROM person p WHERE store_id = $1 AND key = $2`;

type Found = NonNullable<Awaited<ReturnType<PeopleStore["find"]>>>;
type RawFound = Omit<Found, "activities"> & { activities: { eventType: string; lastAt: string }[] };

/** People as people look for them; gathering them is the rest of the store. */
export function createPeopleReader(pool: Pool): Pick<PeopleStore, "list" | "find"> {
  return {
    async list(storeId, { cursor, limit, q }) {
      const where = new SqlFilter().and("store_id = ?", storeId);
      if (q) where.and(`${address} LIKE ?`, `${q.replaceAll(/[\\%_]/g, "\\$&")}%`);
      if (q && cursor) where.and(`${address} > ?`, cursor);
      if (!q && cursor) {
        const [at = "", key = ""] = cursor.split(/\|(.*)/s);
        where.and("(last_event_at, key) < (?::timestamptz, ?)", Number.isNaN(Date.parse(at)) ? "epoch" : at, key);
      }
      const order = q ? address : "last_event_at DESC, key DESC";
      const { rows } = await pool.query<ListedPerson>(
        `SELECT ${columns} FROM person WHERE ${where.text} ORDER BY ${order} LIMIT ${where.param(limit + 1)}`,
        where.values,
      );
      return rows;
    },

    async find(storeId, key) {
      const { rows } = await pool.query<RawFound>(oneSql, [storeId, key]);
      const [raw] = rows;
      if (!raw) return null;
      const activities = raw.activities.map(({ eventType, lastAt }) => ({ eventType, lastAt: new Date(lastAt) }));
      return { ...raw, activities };
    },
  };
}
