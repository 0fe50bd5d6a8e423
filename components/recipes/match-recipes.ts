import type { RecipeView } from "#contracts/recipe.ts";

export interface RecipeGroup {
  category: RecipeView["category"];
  recipes: RecipeView[];
}

const textOf = ({ title, explanation, category, target, starts }: RecipeView) =>
  [title, explanation, category, target.name, starts].join(" ").toLowerCase();

/** The recipes that hold every word searched for, by category in their own order; empty categories are left out. */
export function matchRecipes(
  recipes: readonly RecipeView[],
  { words, category }: { words: string; category: string | null },
): RecipeGroup[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<RecipeView["category"], RecipeView[]>();
  for (const recipe of recipes) {
    if (category !== null && recipe.category !== category) continue;
    const text = textOf(recipe);
    if (wanted.every((word) => text.includes(word)))
      groups.set(recipe.category, [...(groups.get(recipe.category) ?? []), recipe]);
  }
  return [...groups].map(([name, found]) => ({ category: name, recipes: found }));
}
