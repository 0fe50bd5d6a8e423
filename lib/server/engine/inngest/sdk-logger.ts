import type { Logger } from "inngest";
import type { Log } from "#server/services/ports/log.ts";

/** The SDK's own messages in our log; it calls (message), (fields, message) and (message, fields) as it likes. */
export function sdkLogger(log: Log): Logger {
  const to =
    (write: Log["info"]) =>
    (...args: unknown[]) => {
      const message = args.find((arg) => typeof arg === "string") ?? "A message without words";
      const fields = args.find((arg) => typeof arg === "object" && arg !== null) ?? {};
      write.call(log, { ...fields, from: "inngest" }, message);
    };
  return { info: to(log.info), warn: to(log.warn), error: to(log.error), debug: () => {} };
}
