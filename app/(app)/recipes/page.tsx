import type { Metadata } from "next";
import { RecipesScreen } from "#components/recipes/recipes-screen.tsx";

export const metadata: Metadata = { title: "Recipes" };

export default function RecipesPage() {
  return <RecipesScreen />;
}
