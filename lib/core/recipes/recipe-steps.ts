import type { BuildStep } from "#core/delivery/build-request.ts";
import type { JsonValue } from "#core/json/json-value.ts";

export interface RecipeWebhook extends BuildStep {
  id: string;
  kind: "webhook";
  name: string;
  retry: "standard" | "persistent" | "quick" | "none";
  sign: boolean;
}

export interface RecipeDelay {
  id: string;
  kind: "delay";
  name: string;
  for: { value: number; unit: "minutes" | "hours" | "days" };
}

export type RecipeStep = RecipeWebhook | RecipeDelay;

type Post = Pick<RecipeWebhook, "name" | "url" | "body"> & {
  headers?: Record<string, string>;
} & Partial<Pick<RecipeWebhook, "id" | "retry" | "onMissing">>;

function post({ headers = {}, ...rest }: Post, sign: boolean): RecipeWebhook {
  return {
    id: "send",
    kind: "webhook",
    method: "POST",
    retry: "standard",
    onMissing: "empty",
    ...rest,
    sign,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
  };
}

/** A POST to a tool that many shops use: it has its own keys and would not look at a signature. */
export function postToTool(step: Post): RecipeWebhook {
  return post(step, false);
}

/** A POST to the merchant's own or hired receiver, which can check Hookline's signature. */
export function postToOwn(step: Post): RecipeWebhook {
  return post(step, true);
}

export function waitFor(value: number, unit: RecipeDelay["for"]["unit"]): RecipeDelay {
  return { id: "wait", kind: "delay", name: "", for: { value, unit } };
}

/** A JSON body laid out for people to read on. */
export function jsonBody(body: JsonValue): RecipeWebhook["body"] {
  return { kind: "json", template: JSON.stringify(body, null, 2) };
}

/** A secret where a header or an address may hold one. */
export function secret(name: string, filters = ""): string {
  return `{{ secrets.${name}${filters} }}`;
}

/** HTTP basic authentication (RFC 7617) with the key as user name and nothing as password. */
export function basicKey(name: string): string {
  return `Basic ${secret(name, " | append: ':' | base64_encode")}`;
}
