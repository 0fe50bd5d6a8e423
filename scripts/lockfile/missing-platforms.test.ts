import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "#scripts/paths.ts";
import { missingPlatforms } from "./missing-platforms.ts";

test("the lockfile names the packages of every platform (else: node scripts/complete-lockfile.ts)", () => {
  const lockfile = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  expect(Object.keys(missingPlatforms(lockfile))).toEqual([]);
});

test("what is missing gets its version from the dependency and its platform from its name", () => {
  const tool = {
    version: "2.0.0",
    dev: true,
    optionalDependencies: {
      "@tool/linux-x64-musl": "2.0.0",
      "@tool/darwin-arm64": "2.0.0",
      "@tool/linux-x64": "2.0.0",
    },
  };
  const missing = missingPlatforms({
    packages: { "": {}, "node_modules/tool": tool, "node_modules/@tool/linux-x64": { version: "2.0.0" } },
  });
  expect(missing).toEqual({
    "node_modules/@tool/linux-x64-musl": {
      version: "2.0.0",
      optional: true,
      os: ["linux"],
      cpu: ["x64"],
      libc: ["musl"],
      dev: true,
    },
    "node_modules/@tool/darwin-arm64": { version: "2.0.0", optional: true, os: ["darwin"], cpu: ["arm64"], dev: true },
  });
});

test("an entry beside the package that asks, or further up, counts", () => {
  const nested = { optionalDependencies: { helper: "1.0.0" } };
  const packages = {
    "node_modules/a/node_modules/b": nested,
    "node_modules/a/node_modules/helper": { version: "1.0.0" },
  };
  expect(missingPlatforms({ packages })).toEqual({});
});
