import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toCurl } from "#core/curl/to-curl.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hookline-curl-"));
  const fake = join(folder, "curl");
  writeFileSync(fake, "#!/bin/sh\nprintf '%s\\0' \"$@\"\n");
  chmodSync(fake, 0o755);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a program called curl gets as arguments when the command is pasted into a shell. */
function argumentsOf(command: string): string[] {
  const run = spawnSync("sh", ["-c", command], {
    env: { ...process.env, PATH: `${folder}:/usr/bin:/bin` },
    encoding: "utf8",
  });
  expect(run.stderr).toBe("");
  return run.stdout.split("\0").slice(0, -1);
}

describe("a request copied as curl", () => {
  it("hands any value through a real shell unchanged", () => {
    const nasty = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("'", "''", "\\'", "$(touch /tmp/x)", "`id`", "a\nb", "\\\n", "!!", "-X", "@/etc/passwd", "\r\n"),
    );
    const text = fc.array(nasty, { maxLength: 4 }).map((parts) => parts.join("").toWellFormed().replaceAll("\0", ""));
    fc.assert(
      fc.property(text, text, text, (url, value, body) => {
        const command = toCurl({ method: "PUT", url, headers: [{ name: "x-a", value }], body });
        const header = value === "" ? "x-a;" : `x-a: ${value}`;
        expect(argumentsOf(command)).toEqual([
          ...["--request", "PUT", "--globoff", "--url", url],
          ...["--header", header, "--data-raw", body],
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it("sends no body when there is none, and asks for headers only with HEAD", () => {
    const command = toCurl({ method: "HEAD", url: "https://example.com/", headers: [], body: null });
    expect(argumentsOf(command)).toEqual(["--head", "--globoff", "--url", "https://example.com/"]);
  });
});
