import type { Metadata } from "next";
import { RecipePage } from "#components/recipes/recipe-page.tsx";

export const metadata: Metadata = { title: "Recipe" };

export default async function RecipeRoute({ params }: { params: Promise<{ recipeId: string }> }) {
  const { recipeId } = await params;
  return <RecipePage id={recipeId} />;
}
