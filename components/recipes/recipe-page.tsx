"use client";
import { useEffect, useState } from "react";
import { useRecipe } from "#client/recipes/recipes.ts";
import { DefinitionView } from "#components/flows/definition-view.tsx";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { RecipeDetail } from "#contracts/recipe.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { RecipeNeeds } from "./recipe-needs.tsx";
import { UseRecipeForm } from "./use-recipe-form.tsx";

export function RecipePage({ id }: { id: string }) {
  const recipe = useRecipe(id);
  return (
    <QueryState
      query={recipe}
      loading={
        <>
          <PageHeader back={{ href: "/recipes", label: "Recipes" }} title="Recipe" />
          <Skeleton rows={8} />
        </>
      }
    >
      {(detail) => <Recipe recipe={detail} />}
    </QueryState>
  );
}

function Recipe({ recipe }: { recipe: RecipeDetail }) {
  const canEdit = useCanEdit();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    document.title = `${recipe.title} · Hookline`;
  }, [recipe.title]);
  return (
    <>
      <PageHeader
        back={{ href: "/recipes", label: "Recipes" }}
        title={recipe.title}
        description={recipe.explanation}
        action={
          canEdit ? (
            <Button variant="primary" onClick={() => setOpen(true)}>
              Use this recipe
            </Button>
          ) : undefined
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,24rem)]">
        <DefinitionView definition={recipe.definition} />
        <RecipeNeeds recipe={recipe} />
      </div>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Use this recipe"
        description="It becomes a draft. What you leave open is asked for before the flow goes live."
      >
        <UseRecipeForm recipe={recipe} />
      </Dialog>
    </>
  );
}
