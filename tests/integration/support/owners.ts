import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { createdApiKeySchema, type Role } from "#contracts/account.ts";
import { root } from "#scripts/paths.ts";
import type { RunningApp } from "#tests/setup/run-app.ts";
import { type ApiClient, createApiClient } from "./api-client.ts";

export const ownerPassword = "correct horse battery";
const createdOwnerSchema = z.strictObject({
  storeId: z.uuid(),
  userId: z.uuid(),
  apiKey: z.string().startsWith("hk_"),
});

/** An owner with a store and a key, made by the command line as `npm run admin` does it, beside the running app. */
export async function createOwnerByCommand(app: RunningApp, email: string, store: string) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, "scripts/admin.ts"), "create-owner", "--email", email, "--password", ownerPassword, "--store", store],
    {
      cwd: root,
      env: {
        NODE_ENV: "production",
        PATH: process.env.PATH,
        DATABASE_URL: app.databaseUrl ?? "",
        DATA_DIR: app.dataDir,
        PORT: String(app.port),
      },
    },
  );
  expectOneLine(stdout);
  const created = createdOwnerSchema.parse(JSON.parse(stdout));
  return { ...created, api: createApiClient(app.url, { apiKey: created.apiKey }) };
}

/** The first owner, signed up in the browser's way; the session's cookie and a client that uses it. */
export async function signUpFirstOwner(appUrl: string, email = "owner@shop.example") {
  const response = await fetch(`${appUrl}/api/setup`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: appUrl },
    body: JSON.stringify({ email, password: ownerPassword, name: "Olga Owner", storeName: "First shop" }),
  });
  if (response.status !== 201) throw new Error(`The set-up answered ${response.status}: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  return { cookie, api: createApiClient(appUrl, { cookie }) };
}

/** A new key of this role, as its own client. */
export async function createKeyClient(appUrl: string, owner: ApiClient, role: Exclude<Role, "owner">) {
  const created = await owner.post("/api/v1/keys", { name: `A key for ${role}`, role }, createdApiKeySchema);
  return { ...created, api: createApiClient(appUrl, { apiKey: created.key }) };
}

function expectOneLine(stdout: string): void {
  if (stdout.trimEnd().includes("\n")) throw new Error(`More than one line of JSON was printed:\n${stdout}`);
}
