"use client";
import type { UseFormRegisterReturn } from "react-hook-form";
import { connectedKinds } from "#contracts/source.ts";
import { kindLooks } from "./source-kinds.ts";

/** The kinds of sources to choose from, as cards; native radio buttons underneath. */
export function KindCards({ registration }: { registration: UseFormRegisterReturn }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium">Where do the events come from?</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {connectedKinds.map((kind) => {
          const { label, description, icon: Icon } = kindLooks[kind];
          return (
            <label
              key={kind}
              className="flex cursor-pointer gap-3 rounded-card border border-line-strong bg-surface p-4 transition-colors duration-120 hover:border-muted has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
            >
              <input type="radio" value={kind} className="sr-only" {...registration} />
              <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
              <span>
                <span className="block font-medium">{label}</span>
                <span className="block text-muted text-sm">{description}</span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
