import { container } from "#server/container.ts";
import type { QueueFigures } from "#server/services/ports/metrics.ts";
import { jsonResponse } from "./public-route.ts";

function queueInWords({ due, oldestDueAt, waiting }: QueueFigures, now: Date): string {
  const late = oldestDueAt === null ? 0 : Math.max(0, Math.round((now.getTime() - oldestDueAt.getTime()) / 1000));
  return `${waiting} waiting, ${due} due, the oldest for ${late} s`;
}

/**
 * GET /api/ready: database, migrations and engine. 503 while orders cannot be taken; `degraded` while they are taken and
 * wait, because the engine is out of reach: a load balancer that took the instance out would turn orders away.
 */
export async function readReadiness(): Promise<Response> {
  const { ports, readiness } = container();
  const database = await readiness.database();
  const engine = ports.engine.health();
  const migrated = database.reachable && database.missingMigrations.length === 0;
  const serves = migrated && engine.serves;
  const queue = migrated ? await ports.queue.read() : null;
  return jsonResponse(
    {
      status: !serves ? "not_ready" : engine.ok ? "ready" : "degraded",
      database: database.reachable ? "ok" : "unreachable",
      migrations: migrated ? "ok" : database.missingMigrations,
      engine: {
        name: ports.engine.name,
        ok: engine.ok,
        detail: queue ? `${engine.detail}; ${queueInWords(queue, ports.clock.now())}` : engine.detail,
      },
    },
    serves ? 200 : 503,
  );
}
