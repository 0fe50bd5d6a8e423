const versionAndVariant = "70008000000000000000";

/** The least UUIDv7 of a moment (RFC 9562, 5.7): whatever was made before it has a smaller id. */
export function idFloor(at: Date): string {
  const hex = `${Math.max(0, at.getTime()).toString(16).padStart(12, "0")}${versionAndVariant}`;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** When a UUIDv7 was made. */
export function timeOfId(id: string): Date {
  return new Date(Number.parseInt(id.replace("-", "").slice(0, 12), 16));
}
