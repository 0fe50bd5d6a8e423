"use client";
import { useController, useWatch } from "react-hook-form";
import { useSources } from "#client/sources/sources.ts";
import { changeDefinition } from "#components/builder/model/editing.ts";
import { triggerProblems } from "#components/builder/model/problems.ts";
import type { Builder } from "#components/builder/use-builder.ts";
import { CheckCard } from "#components/flows/check-card.tsx";
import type { Flow } from "#contracts/flow.ts";
import { describeEventType } from "#core/events/describe-event-type.ts";
import { Select } from "#ui/select.tsx";
import { BrakesFields } from "./brakes-fields.tsx";
import { EventTypeField } from "./event-type-field.tsx";
import { FormField } from "./form-field.tsx";
import { PartForm } from "./part-form.tsx";

/** Which event starts the flow, what holds it back, and how often its targets are checked. */
export function TriggerForm({ builder, flow }: { builder: Builder; flow: Flow | null }) {
  const { steps: _, ...values } = builder.draft.definition;
  return (
    <PartForm
      values={values}
      check={(entered) => triggerProblems({ ...entered, steps: [] })}
      onChange={(entered) => builder.edit(changeDefinition(entered, "trigger"))}
    >
      <div className="flex flex-col gap-5">
        <EventTypeField />
        <Description />
        <SourceField />
        <BrakesFields />
        {flow ? <CheckCard flow={flow} /> : null}
      </div>
    </PartForm>
  );
}

function Description() {
  const eventType: string = useWatch({ name: "trigger.eventType" });
  const words = eventType ? describeEventType(eventType).description : "";
  return words ? <p className="-mt-3 text-muted text-sm">{words}</p> : null;
}

const anySource = "any";

function SourceField() {
  const { field } = useController({ name: "trigger.sourceId" });
  const chosen: string | null = field.value;
  const sources = useSources();
  const options = [
    { value: anySource, label: "Any source" },
    ...(sources.data ?? []).map((source) => ({ value: source.id, label: source.name })),
  ];
  if (chosen !== null && !options.some((option) => option.value === chosen))
    options.push({ value: chosen, label: sources.isPending ? "…" : "A source that is gone" });
  return (
    <FormField name="trigger.sourceId" label="From">
      <Select
        value={chosen ?? anySource}
        options={options}
        onValueChange={(value) => field.onChange(value === anySource ? null : value)}
      />
    </FormField>
  );
}
