"use client";
import { Zap } from "lucide-react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { useSources } from "#client/sources/sources.ts";
import { describeEventType } from "#core/events/describe-event-type.ts";
import { Select } from "#ui/select.tsx";
import { EditorCard } from "./editor-card.tsx";
import { EventTypeField } from "./event-type-field.tsx";
import type { FlowForm } from "./flow-form.ts";
import { FormField } from "./form-field.tsx";

const anySource = "any";

export function TriggerCard() {
  const { control } = useFormContext<FlowForm>();
  const eventType = useWatch({ control, name: "definition.trigger.eventType" });
  const { field } = useController({ control, name: "definition.trigger.sourceId" });
  const sources = useSources();
  const options = [
    { value: anySource, label: "Any source" },
    ...(sources.data ?? []).map((source) => ({ value: source.id, label: source.name })),
  ];
  if (field.value !== null && !options.some((option) => option.value === field.value))
    options.push({ value: field.value, label: sources.isPending ? "…" : "A source that is gone" });
  return (
    <EditorCard
      icon={<Zap />}
      title="When"
      description={eventType ? describeEventType(eventType).description : undefined}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <EventTypeField />
        <FormField name="definition.trigger.sourceId" label="From">
          <Select
            value={field.value ?? anySource}
            options={options}
            onValueChange={(value) => field.onChange(value === anySource ? null : value)}
          />
        </FormField>
      </div>
    </EditorCard>
  );
}
