import type { TrackEventInput } from "#core/events/track/track-event-input.ts";
import type { Filter } from "#core/filter/filter-types.ts";
import { fillInMark } from "#core/flows/fill-in.ts";
import type { RecipeStep } from "./recipe-steps.ts";

export const recipeCategories = [
  "Fulfilment",
  "Marketing",
  "Loyalty",
  "Support and reviews",
  "Team messages",
  "Analytics and ads",
  "Finance and data",
] as const;
export type RecipeCategory = (typeof recipeCategories)[number];

/** What the merchant brings. */
export interface RecipeBlank {
  /**
   * `url` and `text` stand in the definition, `number` too and always has a value; of a `secret` only its name does.
   */
  kind: "url" | "text" | "number" | "secret";
  label: string;
  /** Where to find it, in a sentence. */
  help: string;
  /** Of the right form, but nobody's. A number's is also what stands until somebody changes it. */
  example: string;
  /** A regular expression the whole value fits, with the sentence for one that does not. */
  pattern?: { source: string; message: string };
  /** Of a number. */
  min?: number;
}

export interface RecipeFlow {
  trigger: { kind: "event"; eventType: string; filter: Filter | null };
  /** At most one run for each key within the hours. */
  once: { key: string; windowHours: number } | null;
  steps: RecipeStep[];
}

export interface Recipe {
  id: string;
  title: string;
  /** One sentence: what happens, and what for. */
  explanation: string;
  category: RecipeCategory;
  /** Whom it tells; `docs` is where that tool describes the request. */
  target: { name: string; docs: string | null };
  eventType: string;
  /** An event of the track API, where the type is not in the catalogue: what has to be sent to Hookline. */
  sample: TrackEventInput | null;
  /** What to do at the target, and what to know before it goes live. */
  notes: string[];
  /** To be pasted at the target, such as the script of a spreadsheet. */
  script: string | null;
  blanks: Record<string, RecipeBlank>;
  /** The flow with a text for every blank; a secret's text is its name. */
  flow(values: Record<string, string>): RecipeFlow;
}

type Outline<Id extends string, Key extends string> = Pick<Recipe, "title" | "explanation" | "category" | "target"> &
  Partial<Pick<Recipe, "sample" | "notes" | "script">> & {
    id: Id;
    eventType: string;
    blanks: Record<Key, RecipeBlank>;
    filter?: (values: Record<Key, string>) => Filter;
    once?: RecipeFlow["once"];
    steps: (values: Record<Key, string>) => RecipeStep[];
  };

/** Completes the outline of a recipe. `steps` and `filter` may rely on a text for every blank. */
export function defineRecipe<const Id extends string, const Key extends string>(
  outline: Outline<Id, Key>,
): Recipe & { id: Id } {
  const { filter, steps, once = null, ...about } = outline;
  return {
    sample: null,
    notes: [],
    script: null,
    ...about,
    flow: (values) => ({
      trigger: { kind: "event", eventType: outline.eventType, filter: filter?.(values as Record<Key, string>) ?? null },
      once,
      steps: steps(values as Record<Key, string>),
    }),
  };
}

/** The flow with what is known; marks stand for the rest, numbers for themselves, secrets under their own key. */
export function fillRecipe(recipe: Recipe, values: Readonly<Record<string, string>>): RecipeFlow {
  const unfilled = (key: string, { kind, example }: RecipeBlank) =>
    kind === "number" ? example : kind === "secret" ? key : fillInMark(key);
  const filled = Object.entries(recipe.blanks).map(([key, blank]) => [key, values[key] ?? unfilled(key, blank)]);
  return recipe.flow(Object.fromEntries(filled));
}
