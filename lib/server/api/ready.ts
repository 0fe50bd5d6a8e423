import { container } from "#server/container.ts";
import { jsonResponse } from "./public-route.ts";

/** GET /api/ready: database, migrations and engine; 503 while any of them is not as it should be. */
export async function readReadiness(): Promise<Response> {
  const { ports, readiness } = container();
  const database = await readiness.database();
  const engine = ports.engine.health();
  const migrated = database.reachable && database.missingMigrations.length === 0;
  const ready = migrated && engine.ok;
  return jsonResponse(
    {
      status: ready ? "ready" : "not_ready",
      database: database.reachable ? "ok" : "unreachable",
      migrations: migrated ? "ok" : database.missingMigrations,
      engine: { name: ports.engine.name, ok: engine.ok, detail: engine.detail },
    },
    ready ? 200 : 503,
  );
}
