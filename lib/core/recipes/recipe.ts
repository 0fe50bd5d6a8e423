import type { TrackEventInput } from "#core/events/track/track-event-input.ts";
import type { Filter } from "#core/filter/filter-types.ts";
import { fillInMark } from "#core/flows/fill-in.ts";
import {
  type DateTrigger,
  type EventTrigger,
  type InactivityTrigger,
  startType,
  type TimedTrigger,
} from "#core/flows/trigger.ts";
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
  trigger: Omit<EventTrigger, "sourceId"> | TimedTrigger;
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
  /** The type of the events that start it. */
  eventType: string;
  /** An event of the track API, where no shop sends such events by itself: what has to be sent to Hookline. */
  sample: TrackEventInput | null;
  /** What to do at the target, and what to know before it goes live. */
  notes: string[];
  /** To be pasted at the target, such as the script of a spreadsheet. */
  script: string | null;
  blanks: Record<string, RecipeBlank>;
  /** The flow with a text for every blank; a secret's text is its name. */
  flow(values: Record<string, string>): RecipeFlow;
}

/** What starts it: an event by its type, or a time. */
type Start<Key extends string> =
  | { eventType: string }
  | { timed: (values: Record<Key, string>) => Omit<DateTrigger, "filter"> | Omit<InactivityTrigger, "filter"> };

type Outline<Id extends string, Key extends string> = Pick<Recipe, "title" | "explanation" | "category" | "target"> &
  Partial<Pick<Recipe, "sample" | "notes" | "script">> &
  Start<Key> & {
    id: Id;
    blanks: Record<Key, RecipeBlank>;
    filter?: (values: Record<Key, string>) => Filter;
    once?: RecipeFlow["once"];
    steps: (values: Record<Key, string>) => RecipeStep[];
  };

/** Completes the outline of a recipe. `steps`, `filter` and `timed` may rely on a text for every blank. */
export function defineRecipe<const Id extends string, const Key extends string>(
  outline: Outline<Id, Key>,
): Recipe & { id: Id } {
  const { blanks, category, explanation, id, once = null, target, title } = outline;
  const { notes = [], sample = null, script = null } = outline;
  const triggerOf = (values: Record<Key, string>): RecipeFlow["trigger"] => {
    const filter = outline.filter?.(values) ?? null;
    if ("eventType" in outline) return { kind: "event", eventType: outline.eventType, filter };
    return { ...outline.timed(values), filter };
  };
  const examples = Object.entries<RecipeBlank>(blanks).map(([key, { example }]) => [key, example]);
  const trigger = triggerOf(Object.fromEntries(examples));
  return {
    ...{ id, title, explanation, category, target, sample, notes, script, blanks },
    eventType: trigger.kind === "event" ? trigger.eventType : startType(trigger),
    flow: (texts) => {
      const values = texts as Record<Key, string>;
      return { trigger: triggerOf(values), once, steps: outline.steps(values) };
    },
  };
}

/** The flow with what is known; marks stand for the rest, numbers for themselves, secrets under their own key. */
export function fillRecipe(recipe: Recipe, values: Readonly<Record<string, string>>): RecipeFlow {
  const unfilled = (key: string, { kind, example }: RecipeBlank) =>
    kind === "number" ? example : kind === "secret" ? key : fillInMark(key);
  const filled = Object.entries(recipe.blanks).map(([key, blank]) => [key, values[key] ?? unfilled(key, blank)]);
  return recipe.flow(Object.fromEntries(filled));
}
