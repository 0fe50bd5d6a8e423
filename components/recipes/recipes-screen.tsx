"use client";
import { BookOpen } from "lucide-react";
import { useState } from "react";
import { useRecipes } from "#client/recipes/recipes.ts";
import { recipeCategories } from "#core/recipes/recipe.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Field } from "#ui/field.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { Select } from "#ui/select.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { matchRecipes } from "./match-recipes.ts";
import { RecipeCard } from "./recipe-card.tsx";

const everything = "all";
const categories = [everything, ...recipeCategories].map((value) => ({
  value,
  label: value === everything ? "Every kind" : value,
}));

export function RecipesScreen() {
  const recipes = useRecipes();
  const [words, setWords] = useState("");
  const [category, setCategory] = useState(everything);
  return (
    <>
      <PageHeader
        back={{ href: "/flows", label: "Flows" }}
        title="Recipes"
        description="Ready-made flows. Fill in what is yours, try it, then set it live."
      />
      <div className="mb-5 flex flex-wrap gap-3">
        <Field label="Search" hideLabel className="w-full sm:w-72">
          <SearchField
            placeholder="Search, for example Slack"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </Field>
        <Select
          aria-label="Kind"
          className="w-full sm:w-56"
          value={category}
          onValueChange={setCategory}
          options={categories}
        />
      </div>
      <QueryState query={recipes} loading={<Skeleton rows={8} />}>
        {(all) => {
          const groups = matchRecipes(all, { words, category: category === everything ? null : category });
          if (groups.length === 0)
            return (
              <EmptyState
                icon={<BookOpen />}
                title="No recipe fits"
                body="Another word may help. Every flow can also be made from scratch."
                action={
                  <Button
                    onClick={() => {
                      setWords("");
                      setCategory(everything);
                    }}
                  >
                    Show all recipes
                  </Button>
                }
              />
            );
          return groups.map((group) => (
            <section key={group.category} aria-label={group.category} className="mb-8">
              <h2 className="mb-3 font-medium">{group.category}</h2>
              <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
                {group.recipes.map((recipe) => (
                  <RecipeCard key={recipe.id} recipe={recipe} />
                ))}
              </ul>
            </section>
          ));
        }}
      </QueryState>
    </>
  );
}
