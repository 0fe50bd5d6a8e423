"use client";
import { Filter, Plus } from "lucide-react";
import { useController, useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Button } from "#ui/button.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { ConditionRow } from "./condition-row.tsx";
import { EditorCard } from "./editor-card.tsx";
import { operatorsFor } from "./field-kind.ts";
import type { FlowForm } from "./flow-form.ts";

const modes = [
  { value: "all", label: "All of these" },
  { value: "any", label: "Any of these" },
] as const;

const name = "definition.trigger.filter.items";

/** Under which conditions an event starts the flow. */
export function FilterCard() {
  const { control } = useFormContext<FlowForm>();
  const { fields, append, remove } = useFieldArray({ control, name, keyName: "key" });
  const mode = useController({ control, name: "definition.trigger.filter.mode" });
  const eventType = useWatch({ control, name: "definition.trigger.eventType" });
  const [op = "eq"] = operatorsFor("any");
  return (
    <EditorCard
      icon={<Filter />}
      title="Only if"
      description={fields.length === 0 ? "Every such event starts the flow." : undefined}
      section="definition.trigger.filter"
      action={
        fields.length > 1 ? (
          <Segmented
            aria-label="How many conditions must be met"
            value={mode.field.value}
            options={modes}
            onValueChange={mode.field.onChange}
          />
        ) : null
      }
    >
      <div className="flex flex-col gap-3">
        {fields.map((field, index) => (
          <ConditionRow
            key={field.key}
            index={index}
            eventType={eventType}
            group={field.group}
            onRemove={() => remove(index)}
          />
        ))}
        <Button
          variant="secondary"
          size="sm"
          className="w-fit"
          icon={<Plus aria-hidden />}
          onClick={() => append({ path: "", op, value: "", stored: null, group: null }, { shouldFocus: false })}
        >
          Add a condition
        </Button>
      </div>
    </EditorCard>
  );
}
