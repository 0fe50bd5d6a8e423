/** Where a channel leads, as far as it may be shown: whoever holds the whole address could write there. */
export function maskTarget(target: string): string {
  if (!target.includes("@")) return URL.canParse(target) ? new URL(target).host : "";
  const domains = target.split(",").map((address) => `…@${address.slice(address.lastIndexOf("@") + 1).trim()}`);
  return [...new Set(domains)].join(", ");
}
