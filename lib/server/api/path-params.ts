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

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// No row has this id: a malformed one in the path finds nothing instead of being an error of the database.
const noId = "00000000-0000-0000-0000-000000000000";

/** The same, where `id` names a row. */
export async function readIdParams(context: NextContext): Promise<Record<string, string>> {
  const params = await readPathParams(context);
  return params.id === undefined || uuid.test(params.id) ? params : { ...params, id: noId };
}
