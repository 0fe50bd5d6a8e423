"use client";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { showErrors } from "#client/form-errors.ts";
import { useInstallRecipe } from "#client/recipes/recipes.ts";
import { useSecrets } from "#client/secrets/secrets.ts";
import type { RecipeDetail } from "#contracts/recipe.ts";
import { Button } from "#ui/button.tsx";
import { DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { BlankField } from "./blank-field.tsx";
import { type BlanksForm, emptyBlanks, toInstall } from "./blanks-form.ts";

/** Asks for the blanks and opens the draft. Waits for the names of the store's secrets, which may be chosen. */
export function UseRecipeForm({ recipe }: { recipe: RecipeDetail }) {
  const secrets = useSecrets();
  if (secrets.isPending) return <Skeleton rows={4} />;
  return <RecipeForm recipe={recipe} secretNames={(secrets.data ?? []).map(({ name }) => name)} />;
}

function RecipeForm({ recipe, secretNames }: { recipe: RecipeDetail; secretNames: string[] }) {
  const router = useRouter();
  const install = useInstallRecipe(recipe.id);
  const form = useForm<BlanksForm>({ defaultValues: emptyBlanks(recipe, secretNames) });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      const flow = await install.mutateAsync(toInstall(recipe, values));
      router.push(`/flows/${flow.id}`);
    } catch (error) {
      const paths = recipe.blanks.map(({ key }) => `values.${key}` as const);
      showErrors(error, ["name", ...paths], form.setError);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {errors.root?.server ? <Notice tone="bad">{errors.root.server.message}</Notice> : null}
      <Field label="Name of the flow" error={errors.name?.message} required>
        <Input autoComplete="off" {...form.register("name", { required: "Name this flow" })} />
      </Field>
      {recipe.blanks.map((blank) => (
        <BlankField key={blank.key} blank={blank} form={form} secretNames={secretNames} />
      ))}
      <DialogActions>
        <Button type="submit" variant="primary" loading={isSubmitting || install.isSuccess}>
          Make the draft
        </Button>
      </DialogActions>
    </form>
  );
}
