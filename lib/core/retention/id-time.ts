/** When a UUIDv7 was made (RFC 9562, 5.7): its first 48 bits are the milliseconds since 1970. ISO 8601. */
export function idTime(id: string): string {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toISOString();
}
