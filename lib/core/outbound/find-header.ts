/** The value of the first header with this name, whatever its letter case; null when there is none. */
export function findHeader(headers: readonly { name: string; value: string }[], name: string): string | null {
  const wanted = name.toLowerCase();
  return headers.find((header) => header.name.toLowerCase() === wanted)?.value ?? null;
}
