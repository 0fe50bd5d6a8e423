export type ServiceErrorCode =
  | "invalid"
  | "not_found"
  | "conflict"
  | "forbidden"
  | "unauthenticated"
  | "setup_done"
  | "too_large"
  | "unsupported_media_type"
  | "bad_json"
  | "unavailable";

/** A refusal with a sentence for people. `errors` names fields by dotted path. Mapped to problem+json by lib/server/api. */
export class ServiceError extends Error {
  readonly code: ServiceErrorCode;
  readonly errors: { path: string; message: string }[] | undefined;

  constructor(code: ServiceErrorCode, message: string, errors?: { path: string; message: string }[]) {
    super(message);
    this.name = "ServiceError";
    this.code = code;
    this.errors = errors;
  }
}

/** The same sentence whether a thing never was or belongs to another store. */
export function notFound(what: string): ServiceError {
  return new ServiceError("not_found", `There is no such ${what} in this store.`);
}
