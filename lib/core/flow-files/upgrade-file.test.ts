import { describe, expect, it, test } from "vitest";
import { flowFileVersion, upgradeFlowFile } from "./upgrade-file.ts";

const file = { hookline: "flow", formatVersion: 1, title: "Orders" };
const steps = {
  1: ({ title, ...rest }: Record<string, unknown>) => ({ ...rest, name: title }),
  2: (old: Record<string, unknown>) => ({ ...old, sources: [] }),
};

test("a file of today's format is taken as it is", () => {
  expect(upgradeFlowFile({ ...file, formatVersion: flowFileVersion })).toMatchObject({ ok: true, file });
});

test("an older one goes through every format in between, and the file itself stays", () => {
  expect(upgradeFlowFile(file, 3, steps)).toEqual({
    ok: true,
    file: { hookline: "flow", formatVersion: 3, name: "Orders", sources: [] },
  });
  expect(file).toEqual({ hookline: "flow", formatVersion: 1, title: "Orders" });
});

describe("refused with a sentence", () => {
  it.each([
    [null, "", /not a flow/],
    [[file], "", /not a flow/],
    ["{}", "", /not a flow/],
    [{ name: "Orders" }, "", /not a flow/],
    [{ ...file, hookline: "theme" }, "hookline", /something else/],
    [{ ...file, formatVersion: "1" }, "formatVersion", /which format/],
    [{ ...file, formatVersion: 0 }, "formatVersion", /which format/],
    [{ ...file, formatVersion: flowFileVersion + 1 }, "formatVersion", /newer Hookline.*Update/],
  ])("%j", (value, path, message) => {
    expect(upgradeFlowFile(value)).toEqual({ ok: false, path, message: expect.stringMatching(message) });
  });
});
