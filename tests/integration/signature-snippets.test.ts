import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { signatureSnippets } from "#core/signing/snippets/registry.ts";
import { formatSigningSecret, signStandardWebhook } from "#core/signing/standard-webhooks.ts";
import { drivers } from "./snippets/drivers.ts";

const runMs = 120_000;
const [secret, newSecret, foreignSecret] = [32, 24, 64].map((bytes) => formatSigningSecret(randomBytes(bytes)));
const body = '{"order":"1001","name":"Zoë 🎁","total":12.50}';

interface Request {
  id: string;
  timestamp: string;
  signature: string;
  secret: string;
  body: string;
}

function signed(secrets: readonly (string | undefined)[], ageSeconds = 0): Request {
  const known = secrets.flatMap((each) => each ?? []);
  const timestampSeconds = Math.floor(Date.now() / 1000) - ageSeconds;
  const [id, timestamp, signature] = signStandardWebhook({ id: "msg_1", timestampSeconds, body, secrets: known });
  return {
    id: id?.value ?? "",
    timestamp: timestamp?.value ?? "",
    signature: signature?.value ?? "",
    secret: secret ?? "",
    body,
  };
}

/** Signed by the product's own signer, when the test runs. */
const requests = (): [what: string, request: Request, accepted: boolean][] => [
  ["a genuine one", signed([secret]), true],
  ["one four minutes old", signed([secret], 240), true],
  ["one while the secret is changed, by the old secret", signed([newSecret, secret]), true],
  ["one while the secret is changed, by the new secret", signed([secret, newSecret]), true],
  ["a signature of a later version beside ours", later(signed([secret])), true],
  ["another body", { ...signed([secret]), body: body.replace("12.50", "1.50") }, false],
  ["another id", { ...signed([secret]), id: "msg_2" }, false],
  ["another secret", signed([foreignSecret]), false],
  ["one six minutes old", signed([secret], 360), false],
  ["one six minutes ahead", signed([secret], -360), false],
  ["a timestamp that is none", { ...signed([secret]), timestamp: "yesterday" }, false],
  [
    "only a signature of another version",
    { ...signed([secret]), signature: signed([secret]).signature.replace("v1,", "v2,") },
    false,
  ],
  ["no signature", { ...signed([secret]), signature: "" }, false],
  ["no id", { ...signed([secret]), id: "" }, false],
  ["no timestamp", { ...signed([secret]), timestamp: "" }, false],
  ["nonsense for a signature", { ...signed([secret]), signature: "v1 v1, ,, v1,%%%" }, false],
];

function later(request: Request): Request {
  return { ...request, signature: `v1a,bm90IG91cnM= ${request.signature}` };
}

function verdicts(id: string, snippet: string, all: readonly Request[]): string[] {
  const driver = drivers[id];
  if (!driver) throw new Error(`There is no driver for ${id}.`);
  const folder = mkdtempSync(join(tmpdir(), "hookline-snippet-"));
  try {
    for (const [name, text] of Object.entries(driver.files(snippet))) writeFileSync(join(folder, name), text);
    mkdirSync(join(folder, "home"));
    const lines = all.flatMap((each) => [each.id, each.timestamp, each.signature, each.secret, each.body]);
    const input = lines.map((line) => Buffer.from(line).toString("base64")).join("\n");
    let printed = "";
    for (const [command, ...args] of driver.run) {
      const ended = spawnSync(command, args, { cwd: folder, input, encoding: "utf8", timeout: runMs });
      if (ended.status !== 0) throw new Error(`${command} ended with ${ended.status}: ${ended.stderr}`);
      printed = ended.stdout;
    }
    return printed.trim().split("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isHere(id: string): boolean {
  const [command, ...args] = drivers[id]?.probe ?? ["false"];
  return spawnSync(command, args, { stdio: "ignore", timeout: runMs }).status === 0;
}

describe.each(signatureSnippets)("the $language snippet", ({ id, language, use, verify }) => {
  if (isHere(id)) {
    test(
      `run with the ${language} of this machine: takes what is genuine and nothing else`,
      () => {
        const all = requests();
        const told = verdicts(
          id,
          verify,
          all.map(([, request]) => request),
        );
        const byName = (verdict: (index: number) => string | undefined) =>
          Object.fromEntries(all.map(([what], index) => [what, verdict(index)]));
        expect(byName((index) => told[index])).toEqual(byName((index) => String(all[index]?.[2])));
      },
      runMs * 2,
    );
  } else {
    test(`not run, as ${language} is not on this machine: its text has every part of the verification`, () => {
      for (const header of ["webhook-id", "webhook-timestamp", "webhook-signature"]) expect(verify).toContain(header);
      expect(verify).toContain("whsec_");
      expect(verify).toContain(drivers[id]?.constantTime);
      expect(verify).toMatch(/5 \* (60|time\.Minute)/);
      expect(verify).toMatch(/hmac/i);
      expect(verify).toMatch(/sha_?256/i);
      expect(verify).toMatch(/v1/);
      expect(verify).toMatch(/split|explode/i);
    });
  }

  test("its handler verifies the raw body, refuses with 401 and reads the secret from the environment", () => {
    expect(use).toMatch(/verify_?webhook|WebhookVerifier\.verify/i);
    expect(use).toMatch(/401|unauthorized/i);
    expect(use).toContain("HOOKLINE_SECRET");
    expect(use).toContain("webhook-id");
  });
});
