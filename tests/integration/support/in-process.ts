import type { Container } from "#server/container.ts";
import type { Ctx } from "#server/services/context.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { runSql } from "./sql.ts";

export const storeId = "01890000-0000-7000-8000-000000000001";

/**
 * The app's services inside the test, with a store and nothing else: for duties that run by the hour or slower. Test
 * files share a process one after the other, and each is given services of its own. `outbound`: OUTBOUND_ALLOW_CIDRS.
 */
export async function openContainer(outbound = ""): Promise<{ container: Container; databaseUrl: string }> {
  const databaseUrl = await createTestDatabase();
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    APP_SECRET: "0123456789abcdef0123456789abcdef",
    LOG_LEVEL: "silent",
    OUTBOUND_ALLOW_CIDRS: outbound,
  });
  Reflect.deleteProperty(globalThis, Symbol.for("hookline.container"));
  const { container } = await import("#server/container.ts");
  await runSql(databaseUrl, "INSERT INTO store (id, name, slug) VALUES ($1, 'Shop', 'shop')", [storeId]);
  return { container: container(), databaseUrl };
}

/** Somebody of the store, who asks these ports. */
export function ctxOf(ports: Ctx["ports"], role: Ctx["role"] = "owner"): Ctx {
  return { storeId, actor: { kind: "user", id: null, name: "Olga Owner" }, role, ports };
}
