import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { secretNamesOf } from "#core/delivery/secret-names.ts";
import { checkDefinition } from "#core/flows/check-definition.ts";
import { listWebhooks } from "#core/flows/list-steps.ts";
import { sourceOf } from "#core/flows/trigger.ts";
import type { Ctx } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { targetUrlChecker } from "./target-url-checker.ts";

interface FieldError {
  path: string;
  message: string;
}

/** Throws `invalid` with every problem at its field. A draft may be unfinished; what is published may not. */
export async function requireSound(ctx: Ctx, definition: FlowDefinition, phase: "draft" | "publish"): Promise<void> {
  const checkUrl = targetUrlChecker(ctx);
  const errors: FieldError[] = checkDefinition(definition, { phase, allowHttp: true, checkUrl });
  errors.push(...(await sourceErrors(ctx, definition)));
  if (phase === "publish") errors.push(...(await secretErrors(ctx, definition)));
  if (errors.length === 0) return;
  const prefixed = errors.map(({ path, message }) => ({ path: `definition.${path}`, message }));
  const what = errors.length === 1 ? (errors[0]?.message ?? "") : `${errors.length} fields need a change.`;
  throw new ServiceError("invalid", what, prefixed);
}

async function sourceErrors(ctx: Ctx, { trigger }: FlowDefinition): Promise<FieldError[]> {
  const sourceId = sourceOf(trigger);
  if (sourceId === null || (await ctx.ports.sources.find(ctx.storeId, sourceId))) return [];
  return [
    { path: "trigger.sourceId", message: "There is no such source in this store. Choose another, or any source." },
  ];
}

async function secretErrors(ctx: Ctx, definition: FlowDefinition): Promise<FieldError[]> {
  const webhooks = listWebhooks(definition.steps).map(({ path, step }) => ({ path, step, names: secretNamesOf(step) }));
  const all = new Set(webhooks.flatMap(({ names }) => names));
  const known = new Set((await ctx.ports.secrets.findNamed(ctx.storeId, [...all])).map((row) => row.name));
  return webhooks.flatMap(({ names, path, step }) =>
    names
      .filter((name) => !known.has(name))
      .map((name) => ({
        path: `${path}.${step.url.includes(name) ? "url" : "headers"}`,
        message: `There is no secret named ${name}. Add it under Settings, Secrets, or choose another.`,
      })),
  );
}
