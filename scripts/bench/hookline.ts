import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { findFreePort } from "#scripts/free-port.ts";
import { root } from "#scripts/paths.ts";
import type { RunningSubject } from "./subject.ts";

const readyTimeoutMs = 60_000;

export interface HooklineSettings {
  databaseUrl: string;
  /** The app's own folder: data, log, profiles. */
  home: string;
  /** The signing secret of the Shopify source. */
  secret: string;
}

/**
 * A store with a Shopify source and a live flow for each of these targets, as a merchant would make them. Answers the
 * keys of the sources.
 */
export async function setUpHookline(settings: HooklineSettings, targetUrls: readonly string[]): Promise<string[]> {
  const owner = ["create-owner", "--email", "bench@shop.example", "--password", "long enough to be kept"];
  const admin = [join(root, "scripts/admin.ts"), ...owner, "--store", "Bench"];
  const { stdout } = await promisify(execFile)(process.execPath, admin, { cwd: root, env: appEnv(settings) });
  const { apiKey } = JSON.parse(stdout) as { apiKey: string };
  const app = await startApp(settings, []);
  try {
    const api = <T>(path: string, input: object) => call<T>(`${app.url}/api/v1/${path}`, apiKey, input);
    const { secret } = settings;
    const keys: string[] = [];
    for (const url of targetUrls) {
      const source = await api<{ id: string; key: string }>("sources", { kind: "shopify", name: "Shop", secret });
      const definition = everyOrder(source.id, url);
      const flow = await api<{ id: string }>("flows", { name: "Every order", definition });
      await api(`flows/${flow.id}/publish`, {});
      keys.push(source.key);
    }
    return keys;
  } finally {
    await app.stop();
  }
}

/** Starts the built app as a process of its own. With `profile`, its stop leaves a .cpuprofile in `home`/profile. */
export async function startHookline(
  settings: HooklineSettings,
  sourceKey: string,
  profile: boolean,
): Promise<RunningSubject> {
  const options = profile ? ["--cpu-prof", `--cpu-prof-dir=${profileDir(settings.home)}`] : [];
  const app = await startApp(settings, options);
  return { pid: app.pid, intakeUrl: `${app.url}/api/in/${sourceKey}`, stop: app.stop };
}

export function profileDir(home: string): string {
  return join(home, "profile");
}

function everyOrder(sourceId: string, url: string): Partial<FlowDefinition> {
  const body = {
    event: "{{ event.type }}",
    orderNumber: "{{ event.orderNumber }}",
    email: "{{ person.email }}",
    total: "{{ event.total }}",
    order: "{{ payload }}",
  };
  return {
    trigger: { kind: "event", eventType: "placed_order", sourceId, filter: null },
    steps: [
      {
        id: "s1",
        kind: "webhook",
        name: "Tell the receiver",
        method: "POST",
        url,
        headers: [],
        body: { kind: "json", template: JSON.stringify(body) },
        retry: "standard",
        sign: true,
        onMissing: "empty",
      },
    ],
  };
}

/** The app sees the system's variables and its own, nothing of the caller's settings. */
function appEnv({ databaseUrl, home }: HooklineSettings): NodeJS.ProcessEnv {
  const system = ["PATH", "HOME", "TMPDIR", "SystemRoot"].map((name) => [name, process.env[name] ?? ""]);
  return {
    ...Object.fromEntries(system),
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    DATA_DIR: home,
    ENGINE: "embedded",
    OUTBOUND_ALLOW_CIDRS: "127.0.0.1/32",
  };
}

async function startApp(settings: HooklineSettings, nodeOptions: readonly string[]) {
  mkdirSync(settings.home, { recursive: true });
  const logFile = join(settings.home, "app.log");
  const log = openSync(logFile, "w");
  const port = await findFreePort();
  const child = spawn(process.execPath, [...nodeOptions, join(root, "scripts/serve.ts")], {
    cwd: root,
    env: { ...appEnv(settings), PORT: String(port) },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const orphaned = () => void child.kill("SIGKILL");
  process.once("exit", orphaned);
  const exited = once(child, "exit").then(() => process.off("exit", orphaned));
  const url = `http://127.0.0.1:${port}`;
  const running = () => child.exitCode === null && child.signalCode === null;
  const deadline = Date.now() + readyTimeoutMs;
  while (!(await fetch(`${url}/api/ready`).catch(() => null))?.ok) {
    if (!running() || Date.now() > deadline)
      throw new Error(`The app did not become ready:\n${readFileSync(logFile, "utf8").trim()}`);
    await sleep(50);
  }
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
  };
  return { pid: child.pid ?? 0, url, stop };
}

async function call<T>(url: string, apiKey: string, input: object): Promise<T> {
  const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(input) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}
