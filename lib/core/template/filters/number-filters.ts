import { textOf } from "#core/template/text-of.ts";
import { type FilterFunction, misuse, numberOf } from "./filter-function.ts";

/** Binary fractions leave dust (210.59 × 100 = 21058.999999999996): 15 digits are what a double keeps. */
function tidy(number: number): number | null {
  return Number.isFinite(number) ? Number(number.toPrecision(15)) : null;
}

function calculation(apply: (left: number, right: number) => number): FilterFunction {
  return (value, args) => tidy(apply(numberOf(value) ?? 0, numberOf(args[0]) ?? 0));
}

function divide(value: unknown, args: readonly unknown[]): number | null {
  const divisor = numberOf(args[0]) ?? 0;
  if (divisor === 0) throw misuse("The filter divided_by cannot divide by zero.");
  return tidy((numberOf(value) ?? 0) / divisor);
}

function toNumber(value: unknown): number | bigint | null {
  if (typeof value === "bigint") return value;
  const number = numberOf(value);
  if (typeof value === "string" && /^-?\d{16,400}$/.test(value)) return BigInt(value);
  return number === null || !Number.isFinite(number) ? null : number;
}

const formatters = new Map<number, Intl.NumberFormat>();

/** Plain decimals rounded half up as written: 1.005 gives 1.01, other than toFixed. */
function fixed(number: number, digits: number): string {
  let formatter = formatters.get(digits);
  if (formatter === undefined) {
    const exactly = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    formatter = new Intl.NumberFormat("en-US", { ...exactly, useGrouping: false });
    formatters.set(digits, formatter);
  }
  return formatter.format(number);
}

const currenciesKept = 200;
const digitsOfCurrency = new Map<string, number>();

/** The decimals of a currency (ISO 4217): 2 for EUR, 0 for JPY; 2 for what is none. */
function currencyDigits(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  const known = digitsOfCurrency.get(currency);
  if (known !== undefined) return known;
  const options = new Intl.NumberFormat("en-US", { style: "currency", currency }).resolvedOptions();
  const digits = options.maximumFractionDigits ?? 2;
  if (digitsOfCurrency.size < currenciesKept) digitsOfCurrency.set(currency, digits);
  return digits;
}

function money(value: unknown, args: readonly unknown[]): string {
  const amount = numberOf(value);
  if (amount === null || !Number.isFinite(amount)) return "";
  return fixed(amount, currencyDigits(textOf(args[0]).trim().toUpperCase()));
}

function round(value: unknown, args: readonly unknown[]): number | null {
  const digits = Math.min(Math.max(Math.trunc(numberOf(args[0]) ?? 0), 0), 15);
  return tidy(Number(fixed(numberOf(value) ?? 0, digits)));
}

export const numberFilters = {
  number: toNumber,
  plus: calculation((left, right) => left + right),
  minus: calculation((left, right) => left - right),
  times: calculation((left, right) => left * right),
  divided_by: divide,
  modulo: calculation((left, right) => (right === 0 ? 0 : ((left % right) + right) % right)),
  abs: calculation(Math.abs),
  ceil: calculation(Math.ceil),
  floor: calculation(Math.floor),
  round,
  at_least: calculation(Math.max),
  at_most: calculation(Math.min),
  money,
  money_with_currency: (value, args) => `${money(value, args)} ${textOf(args[0]).trim().toUpperCase()}`.trim(),
} satisfies Record<string, FilterFunction>;
