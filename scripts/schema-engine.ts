import { readFile } from "node:fs/promises";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

let loading: Promise<void> | undefined;

/**
 * The SQL that takes a database of the schema `from` (Prisma schema text, null: an empty database) to the schema `to`.
 * Compares the two texts only and connects to nothing. An empty string: they describe the same database.
 */
export async function diffSchemas(from: string | null, to: string): Promise<string> {
  loading ??= loadEngine();
  await loading;
  const engine = await bindings.SchemaEngine.new({ datamodels: [["schema.prisma", to]] }, () => {}, noDatabase());
  const { stdout } = await engine.diff({
    from: from === null ? { tag: "empty" } : schemaText(from),
    to: schemaText(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = (stdout ?? "").trim();
  return sql === "-- This is an empty migration." ? "" : sql;
}

function schemaText(content: string) {
  return { tag: "schemaDatamodel" as const, files: [{ path: "schema.prisma", content }] };
}

/** The engine insists on a connection, of which a diff of two texts uses only the answer to "which version are you". */
function noDatabase() {
  const names = ["exists", "version", "numeric_version"];
  const types = [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32];
  const connection: SqlDriverAdapter = {
    provider: "postgres",
    adapterName: "none",
    queryRaw: async () => ({ columnNames: names, columnTypes: types, rows: [[true, "PostgreSQL 18.0", 180000]] }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: () => Promise.reject(new Error("There is no database here.")),
    dispose: async () => {},
  };
  const connect = async () => connection;
  return bindMigrationAwareSqlAdapterFactory({
    provider: "postgres",
    adapterName: "none",
    connect,
    connectToShadowDb: connect,
  });
}

/** The package imports its .wasm file as a module, which Node does not: it is loaded by hand. */
async function loadEngine(): Promise<void> {
  const file = new URL(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bytes = await readFile(new URL("./schema_engine_bg.wasm", file));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...bindings } });
  const glue = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}
