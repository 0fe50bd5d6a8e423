/** The part of package-lock.json (version 3) that is read here: packages by their path. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const systems = new Set([
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
]);
const processors = new Set(["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"]);

/**
 * The packages for other platforms that the lockfile names as optional dependencies and has no entry for, by path.
 * npm leaves them out when the registry at hand does not carry them, and then `npm ci` refuses the lockfile.
 * Version and platform follow from the dependency alone; npm fetches a package only where its platform fits.
 */
export function missingPlatforms({ packages }: Lockfile): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {};
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!isLocked(packages, path, name))
        missing[`node_modules/${name}`] = { ...platformOf(name, version), ...(dev && { dev }) };
    }
  }
  return missing;
}

/** Node's way of finding a package: beside the one that asks, then further up. */
function isLocked(packages: Lockfile["packages"], from: string, name: string): boolean {
  const path = from === "" ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (packages[path]) return true;
  return from === ""
    ? false
    : isLocked(packages, from.slice(0, Math.max(0, from.lastIndexOf("node_modules/") - 1)), name);
}

function platformOf(name: string, version: string): LockedPackage {
  const words = name.split(/[-/]/);
  const os = words.find((word) => systems.has(word));
  const cpu = words.findLast((word) => processors.has(word));
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : os === "linux" && words.includes("gnu")
      ? "glibc"
      : null;
  return {
    version,
    optional: true,
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(libc && { libc: [libc] }),
  };
}
