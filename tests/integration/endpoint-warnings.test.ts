import { afterAll, beforeAll, expect, test } from "vitest";
import type { Container } from "#server/container.ts";
import { checkUpEndpoints } from "#server/services/chores/check-up-endpoints.ts";
import { openContainer, storeId } from "./support/in-process.ts";
import { runSql } from "./support/sql.ts";

const endpointId = "01890000-0000-7000-8000-000000000002";

let databaseUrl: string;
let container: Container;

beforeAll(async () => {
  ({ container, databaseUrl } = await openContainer());
  await runSql(
    databaseUrl,
    `INSERT INTO endpoint (id, store_id, origin, status, signing_secret_sealed, updated_at)
     VALUES ($1, $2, 'https://erp.example', 'failing', 'x', now())`,
    [endpointId, storeId],
  );
});
afterAll(() => container.stop(1000));

/** Checks up as if it had only failed for so many hours; answers the one open notice. */
async function checkUpAfter(hours: number) {
  const sql = "UPDATE endpoint SET failing_since = now() - make_interval(hours => $1)";
  await runSql(databaseUrl, sql, [hours]);
  await checkUpEndpoints(container.ports);
  return runSql(databaseUrl, "SELECT kind, title, count, told_at AS told FROM notice WHERE resolved_at IS NULL");
}

test("people are warned at 50, 70 and 90 % of the five days, once each, and told of the pause at once", async () => {
  const failing = (days: number, count: number) => ({
    kind: "endpoint_failing",
    title: `https://erp.example has only failed for ${days} days`,
    count,
    told: null,
  });
  expect(await checkUpAfter(59)).toEqual([]);
  expect(await checkUpAfter(61)).toEqual([failing(2.5, 1)]);
  expect(await checkUpAfter(70)).toEqual([failing(2.5, 1)]);
  expect(await checkUpAfter(85)).toEqual([failing(3.5, 2)]);
  expect(await checkUpAfter(109)).toEqual([failing(4.5, 3)]);
  await runSql(databaseUrl, "UPDATE notice SET told_at = now(), read_at = now()");
  const paused = { kind: "endpoint_paused", title: "https://erp.example is paused", count: 4, told: null };
  expect(await checkUpAfter(121)).toEqual([paused]);
  expect(await checkUpAfter(130)).toEqual([paused]);
  const [notice] = await runSql(databaseUrl, "SELECT read_at FROM notice");
  expect(notice).toEqual({ read_at: null });
});
