import { openPostgres } from "#scripts/postgres/open.ts";

const postgres = await openPostgres(process.argv[2] ?? "");
console.log(postgres.url());
