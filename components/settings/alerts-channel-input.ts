import type { z } from "zod";
import type { AlertChannelKind } from "#contracts/alert-channel.ts";

/** `addresses` as one text. Which of the two counts depends on the kind. */
export interface AlertsFormValues {
  name: string;
  url: string;
  addresses: string;
}

/** The form's values as the API takes them; e-mail addresses may be separated by commas, semicolons or blanks. */
export function channelInput(kind: AlertChannelKind, { addresses, name, url }: AlertsFormValues): object {
  if (kind !== "email") return { kind, name, url };
  return { kind, name, addresses: addresses.split(/[,;\s]+/).filter((address) => address !== "") };
}

/** What is wrong, at the form's fields; the first sentence of each. */
export function channelProblems(error: z.ZodError): { field: keyof AlertsFormValues; message: string }[] {
  const found = new Map<keyof AlertsFormValues, string>();
  for (const { message, path } of error.issues) {
    const field = path[0] === "url" || path[0] === "addresses" ? path[0] : "name";
    if (!found.has(field)) found.set(field, message);
  }
  return [...found].map(([field, message]) => ({ field, message }));
}
