import { parseArgs } from "node:util";
import { type Setup, setupSchema } from "#contracts/account.ts";
import { ensureGenerated } from "#scripts/generate.ts";
import { applyMigrations } from "#scripts/migrate.ts";
import { openDatabase } from "#scripts/serve/database.ts";
import { prepareSettings } from "#scripts/serve/settings.ts";

const usage =
  "Use: npm run -s admin -- create-owner --email you@shop.com --password '…' --store 'Your shop' [--name 'Your name']";

/** Prints one line of JSON on stdout: {"storeId","userId","apiKey"}. The key is shown this once. */
async function createOwnerFromShell(input: Setup): Promise<void> {
  // Whoever reads the one line of JSON must not find log lines beside it.
  process.env.LOG_LEVEL = "silent";
  const settings = prepareSettings();
  await ensureGenerated();
  const database = await openDatabase(settings);
  try {
    process.env.DATABASE_URL = database.url;
    await applyMigrations(database.url);
    const { container } = await import("#server/container.ts");
    const { createOwner } = await import("#server/services/accounts/create-owner.ts");
    const { createKey } = await import("#server/services/keys/create-key.ts");
    const { ports, stop } = container();
    try {
      const { storeId, userId } = await createOwner(ports, input, { onlyFirst: false });
      const actor = { kind: "user", id: userId, name: input.name } as const;
      const { key } = await createKey(
        { storeId, actor, role: "owner", ports },
        { name: "Command line", role: "owner" },
      );
      console.log(JSON.stringify({ storeId, userId, apiKey: key }));
    } finally {
      await stop(0);
    }
  } finally {
    await database.release();
  }
}

function readInput(): Setup {
  const text = { type: "string" } as const;
  const options = { email: text, password: text, store: text, name: text };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals[0] !== "create-owner") throw new Error(usage);
  const { email, password, store } = values;
  const name = values.name ?? email?.split("@")[0];
  const parsed = setupSchema.safeParse({ email, password, name, storeName: store });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    const field = issue.path.join(".");
    return `--${field === "storeName" ? "store" : field}: ${issue.message}`;
  });
  throw new Error(`${faults.join("\n")}\n${usage}`);
}

try {
  await createOwnerFromShell(readInput());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
