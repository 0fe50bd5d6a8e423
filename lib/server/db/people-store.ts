import type { PoolClient } from "pg";
import { dayText } from "#core/people/read-day.ts";
import type {
  ActivityRecord,
  GatheredEvent,
  KnownPerson,
  PeopleStore,
  PersonRecord,
} from "#server/services/ports/people.ts";
import type { Db } from "./client.ts";
import { withoutNul } from "./json-columns.ts";
import { createPeopleReader } from "./people-reader.ts";

const nil = "00000000-0000-0000-0000-000000000000";

const eventsSql = `
  SELECT id, store_id AS "storeId", type, occurred_at AS "occurredAt", received_at AS "receivedAt",
         person_email AS "personKey", normalised, person
    FROM event
   WHERE id > $1 AND id < $2 AND NOT is_test AND person_email IS NOT NULL AND type <> ALL($3::text[])
   ORDER BY id LIMIT $4`;

const knownSql = `
  SELECT p.store_id AS "storeId", p.key, p.about, p.first_seen_at AS "firstSeenAt", p.last_event_at AS "lastEventAt"
    FROM unnest($1::uuid[], $2::text[]) AS n (store_id, key) JOIN person p USING (store_id, key)`;

const peopleSql = `
  INSERT INTO person (store_id, key, first_name, last_name, about, first_seen_at, last_event_at)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[])
  ON CONFLICT (store_id, key) DO UPDATE
    SET first_name = excluded.first_name, last_name = excluded.last_name, about = excluded.about,
        first_seen_at = excluded.first_seen_at, last_event_at = excluded.last_event_at`;

const activitiesSql = `
  INSERT INTO person_activity AS a (store_id, person_key, event_type, last_at, last)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::text[])
  ON CONFLICT (store_id, person_key, event_type) DO UPDATE
    SET last_at = excluded.last_at, last = excluded.last WHERE a.last_at < excluded.last_at`;

// Dates that are still the same stay untouched.
const oldDatesSql = `
  DELETE FROM person_date d
   USING unnest($1::uuid[], $2::text[]) AS n (store_id, key)
   WHERE d.store_id = n.store_id AND d.person_key = n.key
     AND NOT EXISTS (SELECT FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::int[])
                            AS k (store_id, person_key, path, month_day, year)
                      WHERE k.store_id = d.store_id AND k.person_key = d.person_key AND k.path = d.path
                        AND k.month_day = d.month_day AND k.year IS NOT DISTINCT FROM d.year)`;

const datesSql = `
  INSERT INTO person_date (store_id, person_key, path, month_day, year)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[])
  ON CONFLICT DO NOTHING`;

const byDateSql = `
  SELECT p.key, p.about, d.month_day AS "monthDay", d.year
    FROM person_date d JOIN person p ON p.store_id = d.store_id AND p.key = d.person_key
   WHERE d.store_id = $1 AND d.path = $2 AND d.month_day = ANY($3::text[]) AND ($4::int IS NULL OR d.year = $4)
     AND (d.year IS NULL OR d.year <= $5) AND ($6::text IS NULL OR d.person_key > $6)
   ORDER BY d.person_key LIMIT $7`;

const inactiveSql = `
  SELECT p.key, p.about, a.last_at AS "lastAt", a.last
    FROM person_activity a JOIN person p ON p.store_id = a.store_id AND p.key = a.person_key
   WHERE a.store_id = $1 AND a.event_type = $2 AND a.last_at >= $3 AND a.last_at <= $4
     AND (a.last_at > $3 OR a.person_key > $5)
   ORDER BY a.last_at, a.person_key LIMIT $6`;

const pathsSql = `
  SELECT path, max(coalesce(year || '-', '--') || month_day) AS example, count(*)::int AS people
    FROM (SELECT * FROM person_date WHERE store_id = $1 LIMIT 20000) d
   GROUP BY path ORDER BY count(*) DESC, path LIMIT $2`;

async function writePeople(client: PoolClient, people: readonly PersonRecord[]): Promise<void> {
  const owners = [people.map((person) => person.storeId), people.map((person) => person.key)];
  await client.query(peopleSql, [
    ...owners,
    people.map((person) => person.firstName && withoutNul(person.firstName)),
    people.map((person) => person.lastName && withoutNul(person.lastName)),
    people.map((person) => person.about),
    people.map((person) => person.firstSeenAt),
    people.map((person) => person.lastEventAt),
  ]);
  const dates = people.flatMap(({ dates, key, storeId }) => dates.map((date) => ({ ...date, key, storeId })));
  const dateValues = [
    dates.map((date) => date.storeId),
    dates.map((date) => date.key),
    dates.map((date) => date.path),
    dates.map(({ day }) => dayText({ ...day, year: null }).slice(2)),
    dates.map(({ day }) => day.year),
  ];
  await client.query(oldDatesSql, [...owners, ...dateValues]);
  await client.query(datesSql, dateValues);
}

async function writeActivities(client: PoolClient, activities: readonly ActivityRecord[]): Promise<void> {
  await client.query(activitiesSql, [
    activities.map((activity) => activity.storeId),
    activities.map((activity) => activity.personKey),
    activities.map((activity) => activity.eventType),
    activities.map((activity) => activity.lastAt),
    activities.map((activity) => activity.last),
  ]);
}

export function createPeopleStore({ pool }: Db): PeopleStore {
  return {
    ...createPeopleReader(pool),

    async gatheredUpTo() {
      const { rows } = await pool.query<{ up_to: string }>("SELECT up_to FROM gathering WHERE id = 'people'");
      return rows[0]?.up_to ?? nil;
    },

    async listEvents(after, before, exceptTypes, limit) {
      return (await pool.query<GatheredEvent>(eventsSql, [after, before, exceptTypes, limit])).rows;
    },

    async keep({ from, to }, people, merge) {
      const client = await pool.connect();
      try {
        await client.query("BEGIN");
        await client.query("INSERT INTO gathering (id, up_to) VALUES ('people', $1) ON CONFLICT DO NOTHING", [nil]);
        const moved = await client.query("UPDATE gathering SET up_to = $2 WHERE id = 'people' AND up_to = $1", [
          from,
          to,
        ]);
        if (moved.rowCount === 1 && people.length > 0) {
          const owners = [people.map((person) => person.storeId), people.map((person) => person.key)];
          const merged = merge((await client.query<KnownPerson>(knownSql, owners)).rows);
          await writePeople(client, merged.people);
          await writeActivities(client, merged.activities);
        }
        await client.query("COMMIT");
        return moved.rowCount === 1;
      } catch (error) {
        await client.query("ROLLBACK");
        throw error;
      } finally {
        client.release();
      }
    },

    async listByDate(storeId, { monthDays, notAfterYear, path, year }, after, limit) {
      return (await pool.query(byDateSql, [storeId, path, monthDays, year, notAfterYear, after, limit])).rows;
    },

    async listInactive(storeId, { eventType, from, to }, after, limit) {
      return (await pool.query(inactiveSql, [storeId, eventType, from, to, after, limit])).rows;
    },

    async listDatePaths(storeId, limit) {
      return (await pool.query(pathsSql, [storeId, limit])).rows;
    },
  };
}
