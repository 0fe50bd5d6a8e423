import { describe, expect, test } from "vitest";
import { readEnv } from "./env.ts";

const least = { DATABASE_URL: "postgresql://u:p@db:5432/hookline", APP_SECRET: "s".repeat(32) };

function envOf(source: Record<string, string>) {
  const read = readEnv({ ...least, ...source });
  if (!read.ok) throw new Error(read.errors.join(" "));
  return read.env;
}

function errorsOf(source: Record<string, string | undefined>): string[] {
  const read = readEnv(source);
  return read.ok ? [] : read.errors;
}

test("what is unset has its default", () => {
  expect(envOf({ PORT: "" })).toMatchObject({
    port: 3000,
    appUrl: "http://localhost:3000",
    secureCookies: false,
    dataDir: `${process.cwd()}/.data`,
    engine: "embedded",
    outboundAllowCidrs: [],
    smtpUrl: null,
    retentionDays: 30,
    logLevel: "info",
  });
});

test("the address follows the port, cookies follow the address", () => {
  expect(envOf({ PORT: "4100" }).appUrl).toBe("http://localhost:4100");
  const env = envOf({ APP_URL: "https://hooks.example.com/" });
  expect([env.appUrl, env.secureCookies]).toEqual(["https://hooks.example.com", true]);
});

describe("engine", () => {
  test.each([
    [{}, "embedded"],
    [{ INNGEST_DEV: "1" }, "inngest"],
    [{ INNGEST_DEV: "http://127.0.0.1:8288" }, "inngest"],
    [{ INNGEST_DEV: "0" }, "embedded"],
    [{ INNGEST_EVENT_KEY: "k", INNGEST_SIGNING_KEY: "signkey-test-1" }, "inngest"],
    [{ INNGEST_BASE_URL: "http://inngest:8288", INNGEST_EVENT_KEY: "k", INNGEST_SIGNING_KEY: "s" }, "inngest"],
    [{ INNGEST_DEV: "1", ENGINE: "embedded" }, "embedded"],
  ])("%j is %s", (source: Record<string, string>, engine) => {
    expect(envOf(source).engine).toBe(engine);
  });

  test("inngest in production needs its keys", () => {
    expect(errorsOf({ ...least, ENGINE: "inngest" })).toEqual([expect.stringContaining("INNGEST_SIGNING_KEY")]);
  });
});

test("ranges are read by the outbound guard's own rules", () => {
  expect(envOf({ OUTBOUND_ALLOW_CIDRS: "10.1.2.3/8, ::1" }).outboundAllowCidrs).toEqual(["10.0.0.0/8", "::1/128"]);
});

test("everything wrong is listed at once, each with its name", () => {
  const errors = errorsOf({
    PORT: "80000",
    APP_URL: "hooks.example.com",
    DATABASE_URL: "mysql://db",
    APP_SECRET: "short",
    ENGINE: "temporal",
    OUTBOUND_ALLOW_CIDRS: "10.0.0.0/99",
    SMTP_URL: "mail.example.com",
    RETENTION_DAYS: "1.5",
    LOG_LEVEL: "loud",
  });
  expect(errors.map((error) => error.split(" ")[0])).toEqual([
    "PORT",
    "APP_URL",
    "DATABASE_URL",
    "APP_SECRET",
    "ENGINE",
    "OUTBOUND_ALLOW_CIDRS",
    "SMTP_URL",
    "RETENTION_DAYS",
    "LOG_LEVEL",
  ]);
  expect(errors.every((error) => /^[A-Z_]+ .+\.$/.test(error))).toBe(true);
});

test("the database and the secret have no default", () => {
  expect(errorsOf({})).toEqual([
    expect.stringMatching(/^DATABASE_URL is not set/),
    expect.stringMatching(/^APP_SECRET is not set/),
  ]);
});
