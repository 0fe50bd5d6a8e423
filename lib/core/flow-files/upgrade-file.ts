export const flowFileVersion = 1;

type FlowFileObject = Record<string, unknown>;

/** `upgrades[n]` makes a file of format n one of format n + 1. They stay for ever: files are kept for years. */
export type FileUpgrades = Readonly<Record<number, (file: FlowFileObject) => FlowFileObject>>;

const upgrades: FileUpgrades = {};

export type UpgradeResult = { ok: true; file: FlowFileObject } | { ok: false; path: string; message: string };

const refuse = (path: string, message: string): UpgradeResult => ({ ok: false, path, message });

/** Brings a file of any format that was ever exported to today's. Its content is not checked. Pure. */
export function upgradeFlowFile(value: unknown, current = flowFileVersion, steps = upgrades): UpgradeResult {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !("hookline" in value))
    return refuse("", 'This is not a flow that Hookline exported. Choose a file that begins with {"hookline":"flow".');
  const given: FlowFileObject = { ...value };
  if (given.hookline !== "flow") return refuse("hookline", "This file of Hookline holds something else than a flow.");
  const version = given.formatVersion;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    return refuse("formatVersion", "The file does not say which format it has. Export the flow again.");
  if (version > current)
    return refuse(
      "formatVersion",
      `This file was made by a newer Hookline (format ${version}, this one reads up to ${current}). Update this Hookline first.`,
    );
  let file = given;
  for (let from = version; from < current; from += 1) file = { ...steps[from]?.(file), formatVersion: from + 1 };
  return { ok: true, file };
}
