import { afterAll } from "vitest";
import { dropTestDatabases } from "./database.ts";
import { stopApps } from "./run-app.ts";

afterAll(async () => {
  await stopApps();
  await dropTestDatabases();
});
