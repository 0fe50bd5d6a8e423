import { resolve } from "node:path";
import { z } from "zod";
import { parseCidrs } from "#core/outbound/cidrs.ts";

const httpUrl = z
  .string()
  .refine(
    (text) => /^https?:$/.test(protocolOf(text) ?? ""),
    "is not a web address: write it like https://hooks.example.com",
  )
  .transform((text) => new URL(text).origin);

const databaseUrl = z
  .string("is not set: name a PostgreSQL database, or start Hookline with `npm start`, which brings its own")
  .refine(
    (text) => /^postgres(ql)?:$/.test(protocolOf(text) ?? ""),
    "is not a PostgreSQL address: write it like postgresql://user:password@host:5432/hookline",
  );

const cidrs = z.string().transform((text, ctx) => {
  const parsed = parseCidrs(text);
  if (parsed.ok) return parsed.cidrs;
  ctx.addIssue(`is not a list of address ranges: ${parsed.message}`);
  return z.NEVER;
});

const wholeNumber = (min: number, max: number) => {
  const rule = `is not a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, rule)
    .transform(Number)
    .refine((value) => value >= min && value <= max, rule);
};

const smtpUrl = z
  .string()
  .refine(
    (text) => /^smtps?:$/.test(protocolOf(text) ?? ""),
    "is not a mail server's address: write it like smtp://user:password@host:587",
  );

const schema = z.object({
  PORT: wholeNumber(1, 65_535).default(3000),
  APP_URL: httpUrl.optional(),
  DATABASE_URL: databaseUrl,
  DATA_DIR: z.string().default(".data"),
  APP_SECRET: z
    .string("is not set: give 32 or more random characters, or start Hookline with `npm start`, which makes one")
    .min(32, "is too short: give 32 or more random characters, for example from `openssl rand -hex 32`"),
  ENGINE: z.enum(["embedded", "inngest"], "is neither embedded nor inngest").optional(),
  INNGEST_DEV: z.string().optional(),
  INNGEST_BASE_URL: httpUrl.optional(),
  INNGEST_EVENT_KEY: z.string().optional(),
  INNGEST_SIGNING_KEY: z.string().optional(),
  OUTBOUND_ALLOW_CIDRS: cidrs.default([]),
  SMTP_URL: smtpUrl.optional(),
  RETENTION_DAYS: wholeNumber(1, 3650).default(30),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "is none of fatal, error, warn, info, debug, trace, silent",
    )
    .default("info"),
});

/** All settings, parsed. Relative paths are resolved; everything optional has its default or is null. */
export interface Env {
  readonly port: number;
  /** Scheme, host and port under which people reach Hookline, without a slash at the end. */
  readonly appUrl: string;
  /** Cookies go over https only: true when appUrl is https. */
  readonly secureCookies: boolean;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly appSecret: string;
  readonly engine: "embedded" | "inngest";
  readonly outboundAllowCidrs: readonly string[];
  readonly smtpUrl: string | null;
  readonly retentionDays: number;
  readonly logLevel: z.infer<typeof schema>["LOG_LEVEL"];
}

/** Reads the settings from `source`; a variable set to nothing counts as unset. All faults are listed at once. */
export function readEnv(
  source: Readonly<Record<string, string | undefined>> = process.env,
): { ok: true; env: Env } | { ok: false; errors: string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(given);
  if (!parsed.success) return { ok: false, errors: parsed.error.issues.map(toSentence) };
  const values = parsed.data;
  const appUrl = values.APP_URL ?? `http://localhost:${values.PORT}`;
  const engine = values.ENGINE ?? (asksForInngest(values) ? "inngest" : "embedded");
  if (engine === "inngest" && !isDev(values) && !(values.INNGEST_EVENT_KEY && values.INNGEST_SIGNING_KEY))
    return { ok: false, errors: ["ENGINE inngest needs INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY, or INNGEST_DEV=1."] };
  const env: Env = {
    port: values.PORT,
    appUrl,
    secureCookies: appUrl.startsWith("https:"),
    databaseUrl: values.DATABASE_URL,
    dataDir: resolve(/* turbopackIgnore: true */ values.DATA_DIR),
    appSecret: values.APP_SECRET,
    engine,
    outboundAllowCidrs: values.OUTBOUND_ALLOW_CIDRS,
    smtpUrl: values.SMTP_URL ?? null,
    retentionDays: values.RETENTION_DAYS,
    logLevel: values.LOG_LEVEL,
  };
  return { ok: true, env };
}

/** The settings of this process; throws one error that lists everything wrong with them. */
export function env(): Env {
  const read = readEnv();
  if (!read.ok) throw new Error(read.errors.join("\n"));
  return read.env;
}

type Values = z.infer<typeof schema>;

function isDev({ INNGEST_DEV }: Values): boolean {
  return INNGEST_DEV !== undefined && !["0", "false"].includes(INNGEST_DEV);
}

function asksForInngest(values: Values): boolean {
  return isDev(values) || values.INNGEST_BASE_URL !== undefined || values.INNGEST_EVENT_KEY !== undefined;
}

function toSentence(issue: z.core.$ZodIssue): string {
  return `${issue.path.join(".")} ${issue.message.replace(/\.$/, "")}.`;
}

function protocolOf(text: string): string | null {
  return URL.canParse(text) ? new URL(text).protocol : null;
}
