import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import type { RecipeDetail } from "#contracts/recipe.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { CodeBlock } from "#ui/code-block.tsx";

/** What the merchant brings, and what to know before the recipe is used. */
export function RecipeNeeds({ recipe }: { recipe: RecipeDetail }) {
  const { blanks, eventType, notes, sampleEvent, script, target } = recipe;
  return (
    <aside aria-label="About this recipe" className="flex min-w-0 flex-col gap-5">
      {blanks.length > 0 ? (
        <Part title="What you need">
          <dl className="flex flex-col gap-2">
            {blanks.map(({ key, label, help }) => (
              <div key={key}>
                <dt>{label}</dt>
                <dd className="text-muted text-sm">{help}</dd>
              </div>
            ))}
          </dl>
        </Part>
      ) : null}
      {notes.length > 0 ? (
        <Part title="Good to know">
          <ul className="list-disc pl-4">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Part>
      ) : null}
      {sampleEvent !== null ? (
        <Part title="The event it starts with">
          <p className="mb-2">
            {eventTypeLabel(eventType)} comes from a tool of yours, through a custom source or the API. It looks like
            this:
          </p>
          <CodeBlock language="json" text={JSON.stringify(sampleEvent)} label="Example event" wrap />
        </Part>
      ) : null}
      {script !== null ? (
        <Part title={`The script for ${target.name}`}>
          <CodeBlock text={script} label="Script" />
        </Part>
      ) : null}
      {target.docs !== null ? (
        <a
          href={target.docs}
          target="_blank"
          rel="noreferrer"
          className="inline-flex w-fit items-center gap-1.5 text-accent hover:underline"
        >
          How {target.name} describes it
          <ExternalLink aria-hidden className="size-4" />
          <span className="sr-only">(opens a new tab)</span>
        </a>
      ) : null}
    </aside>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 font-medium">{title}</h2>
      {children}
    </section>
  );
}
