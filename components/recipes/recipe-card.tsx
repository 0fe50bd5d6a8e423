import Link from "next/link";
import type { RecipeView } from "#contracts/recipe.ts";

export function RecipeCard({ recipe }: { recipe: RecipeView }) {
  const { id, title, explanation, starts, target } = recipe;
  return (
    <li className="relative flex flex-col rounded-card border bg-surface p-4 transition-colors duration-120 hover:border-line-strong has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
      <h3 className="font-medium">
        <Link href={`/recipes/${id}`} className="outline-none after:absolute after:inset-0">
          {title}
        </Link>
      </h3>
      <p className="mt-1 text-muted">{explanation}</p>
      <p className="mt-auto pt-3 text-muted text-sm first-letter:uppercase">
        {starts} → <span className="text-ink">{target.name}</span>
      </p>
    </li>
  );
}
