import { container } from "#server/container.ts";
import type { QueueFigures } from "#server/services/ports/metrics.ts";
import { jsonResponse } from "./public-route.ts";

function queueInWords({ due, oldestDueAt, waiting }: QueueFigures, now: Date): string {
  const late = oldestDueAt === null ? 0 : Math.max(0, Math.round((now.getTime() - oldestDueAt.getTime()) / 1000));
  return `${waiting} waiting, ${due} due, the oldest for ${late} s`;
}

/** GET /api/ready: database, migrations and engine; 503 while any of them is not as it should be. */
export async function readReadiness(): Promise<Response> {
  const { ports, readiness } = container();
  const database = await readiness.database();
  const engine = ports.engine.health();
  const migrated = database.reachable && database.missingMigrations.length === 0;
  const ready = migrated && engine.ok;
  const queue = migrated ? await ports.queue.read() : null;
  return jsonResponse(
    {
      status: ready ? "ready" : "not_ready",
      database: database.reachable ? "ok" : "unreachable",
      migrations: migrated ? "ok" : database.missingMigrations,
      engine: {
        name: ports.engine.name,
        ok: engine.ok,
        detail: queue ? `${engine.detail}; ${queueInWords(queue, ports.clock.now())}` : engine.detail,
      },
    },
    ready ? 200 : 503,
  );
}
