import { TemplateFailure } from "#core/template/template-failure.ts";

/** What a filter may use besides its input. */
export interface FilterEnvironment {
  /** Milliseconds since the epoch: what "now" means in this rendering. */
  nowMs: number;
}

/**
 * `args` are the values after the colon; named ones come as [name, value]. Expected misuse throws a
 * TemplateFailure with a sentence; sizes are checked and charged around every filter, not in it.
 */
export type FilterFunction = (value: unknown, args: readonly unknown[], env: FilterEnvironment) => unknown;

/** A number of whatever looks like one, otherwise null. */
export function numberOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "string" || !/^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(value)) return null;
  return Number(value);
}

export function misuse(message: string): TemplateFailure {
  return new TemplateFailure("render_failed", message);
}
