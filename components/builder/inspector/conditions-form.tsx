"use client";
import { changeDefinition } from "#components/builder/model/editing.ts";
import type { Builder } from "#components/builder/use-builder.ts";
import { FilterBuilder } from "#components/filter/filter-builder.tsx";
import { sourceOf, startType } from "#core/flows/trigger.ts";

/** Under which conditions an event starts the flow. */
export function ConditionsForm({ builder, disabled }: { builder: Builder; disabled: boolean }) {
  const { trigger } = builder.draft.definition;
  return (
    <div data-section="trigger.filter" tabIndex={-1} className="flex flex-col gap-3 outline-none">
      <p className="text-muted">
        {trigger.filter === null
          ? "Every such event starts the flow. Add a condition to start it only for some."
          : "Only events that fit start the flow."}
      </p>
      <FilterBuilder
        value={trigger.filter}
        onChange={(filter) => builder.edit(changeDefinition({ trigger: { ...trigger, filter } }, "conditions"))}
        eventType={startType(trigger)}
        sourceId={sourceOf(trigger)}
        disabled={disabled}
      />
    </div>
  );
}
