const isAllowFalse = (arg: unknown) => Array.isArray(arg) && arg[0] === "allow_false" && arg[1] === true;

/** The fallback for what is absent, null, false or empty; `allow_false: true` keeps false. */
export function defaultFilter(value: unknown, args: readonly unknown[]): unknown {
  if (value === false) return args.slice(1).some(isAllowFalse) ? false : args[0];
  const isEmpty = value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
  return isEmpty ? args[0] : value;
}
