import type { z } from "zod";

/** Calls the API and parses what it answers. */
export type Call = <T extends z.ZodType>(
  method: string,
  path: string,
  body: unknown,
  schema: T,
) => Promise<z.output<T>>;

/** Calls the app's API as the person with this cookie. Throws what it answered when that is not a success. */
export function callAs(appUrl: string, cookie: string): Call {
  return async (method, path, body, schema) => {
    const headers = { cookie, origin: appUrl, "content-type": "application/json" };
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${appUrl}${path}`, { method, headers, ...content });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return schema.parse(response.status === 204 ? null : await response.json());
  };
}
