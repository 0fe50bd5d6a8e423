import type { Flow } from "#contracts/flow.ts";
import { flowDefinitionSchema } from "#contracts/flow-definition.ts";
import type { RecipeInstall } from "#contracts/recipe.ts";
import { type ReadValues, readBlankValues } from "#core/recipes/read-values.ts";
import { fillRecipe } from "#core/recipes/recipe.ts";
import { type Ctx, requireWrite } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { createFlow } from "#server/services/flows/create-flow.ts";
import { targetUrlChecker } from "#server/services/flows/target-url-checker.ts";
import { createSecret } from "#server/services/secrets/create-secret.ts";
import { requireRecipe } from "./read-recipe.ts";

const namesTried = 20;

/** Makes a draft of a recipe. Everything is checked before the first secret is saved. */
export async function installRecipe(ctx: Ctx, id: string, { name, values }: RecipeInstall): Promise<Flow> {
  requireWrite(ctx);
  const recipe = requireRecipe(id);
  const read = readBlankValues(recipe, values, targetUrlChecker(ctx));
  const errors = [...read.errors, ...(await unknownSecrets(ctx, values))];
  if (errors.length > 0) {
    const [first] = errors;
    const what = errors.length === 1 && first ? first.message : `${errors.length} blanks need a change.`;
    throw new ServiceError("invalid", what, errors);
  }
  const texts = { ...read.texts, ...(await saveSecrets(ctx, read.newSecrets)) };
  const definition = flowDefinitionSchema.parse(fillRecipe(recipe, texts));
  return createFlow(ctx, { name: name ?? recipe.title, definition }, { recipe: recipe.id });
}

async function unknownSecrets(ctx: Ctx, values: RecipeInstall["values"]): Promise<ReadValues["errors"]> {
  const named = Object.entries(values).flatMap(([key, value]) =>
    typeof value === "object" ? [{ key, name: value.secret }] : [],
  );
  const rows = await ctx.ports.secrets.findNamed(
    ctx.storeId,
    named.map(({ name }) => name),
  );
  const known = new Set(rows.map((row) => row.name));
  return named
    .filter(({ name }) => !known.has(name))
    .map(({ key, name }) => ({ path: `values.${key}`, message: `There is no secret named ${name} in this store.` }));
}

/** A new value never replaces one that other flows use: where the name is taken, the next free one is. */
async function saveSecrets(ctx: Ctx, secrets: ReadValues["newSecrets"]): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const { key, value } of secrets) {
    const tried = Array.from({ length: namesTried }, (_, index) => (index === 0 ? key : `${key}_${index + 1}`));
    const taken = new Set((await ctx.ports.secrets.findNamed(ctx.storeId, tried)).map((row) => row.name));
    const name = tried.find((one) => !taken.has(one));
    if (name === undefined)
      throw new ServiceError("conflict", `There are too many secrets named like ${key}. Choose one of them.`);
    await createSecret(ctx, { name, value });
    names[key] = name;
  }
  return names;
}
