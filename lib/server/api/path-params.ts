/** What Next hands a route. A path without placeholders comes without params, whatever its types say. */
export type NextContext = { params: Promise<Record<string, string | string[] | undefined> | undefined> };

/** The path's placeholders as texts. NUL, which nothing of ours is named with and PostgreSQL refuses, is replaced. */
export async function readPathParams({ params }: NextContext): Promise<Record<string, string>> {
  const entries = Object.entries((await params) ?? {}).map(([name, value]) => {
    const text = Array.isArray(value) ? value.join("/") : String(value ?? "");
    return [name, text.replaceAll("\0", "\ufffd")] as const;
  });
  return Object.fromEntries(entries);
}
