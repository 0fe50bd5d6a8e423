import { ServiceError } from "#server/services/errors.ts";

/** The query of a request's address by name. */
export function readQuery(request: Request): Record<string, string> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const [withNul] = Object.entries(query).find(([, value]) => value.includes("\0")) ?? [];
  if (withNul === undefined) return query;
  const message = "This holds a NUL character (%00), which is in nothing that is stored. Remove it.";
  throw new ServiceError("invalid", `${withNul}: ${message}`, [{ path: withNul, message }]);
}
