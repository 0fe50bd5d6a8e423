import { createPeopleReader } from "#server/db/people-reader.ts";
import type { PlanCheck } from "./plan-check.ts";
import { dayMs, storeId } from "./plan-data.ts";

export const peopleCheck: PlanCheck = {
  name: "people, by their last event and by their address",
  async run({ db, expectQuick }) {
    await db.pool.query(
      `INSERT INTO person (store_id, key, about, first_seen_at, last_event_at)
       SELECT $1, format('person%s@shop.example', n), '{}', now(), now() - n * interval '1 second'
         FROM generate_series(1, 200000) n ON CONFLICT DO NOTHING`,
      [storeId],
    );
    await db.pool.query("ANALYZE person");
    const people = createPeopleReader(db.pool);
    const at = new Date(Date.now() - dayMs).toISOString();
    const queries = {
      "people, newest": {},
      "people from a cursor": { cursor: `${at}|person86400@shop.example` },
      "people whose address begins with person1": { q: "person1" },
      "people whose address begins with it, from a cursor": { q: "person1", cursor: "person150000@shop.example" },
    };
    for (const [query, wanted] of Object.entries(queries))
      await expectQuick(query, 200, () => people.list(storeId, { limit: 50, ...wanted }));
    await expectQuick("one person", 20, () => people.find(storeId, "person77@shop.example"));
  },
};
