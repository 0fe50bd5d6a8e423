"use client";
import { useController, useWatch } from "react-hook-form";
import { useSources } from "#client/sources/sources.ts";
import { changeDefinition } from "#components/builder/model/editing.ts";
import { triggerProblems } from "#components/builder/model/problems.ts";
import type { Builder } from "#components/builder/use-builder.ts";
import { CheckCard } from "#components/flows/check-card.tsx";
import type { Flow } from "#contracts/flow.ts";
import { describeEventType } from "#core/events/describe-event-type.ts";
import type { Trigger } from "#core/flows/trigger.ts";
import { Segmented } from "#ui/segmented.tsx";
import { Select } from "#ui/select.tsx";
import { BrakesFields } from "./brakes-fields.tsx";
import { DateTriggerFields } from "./date-trigger-fields.tsx";
import { EventTypeField } from "./event-type-field.tsx";
import { FormField } from "./form-field.tsx";
import { InactivityTriggerFields } from "./inactivity-trigger-fields.tsx";
import { PartForm } from "./part-form.tsx";

/** What starts the flow, what holds it back, and how often its targets are checked. */
export function TriggerForm({ builder, flow }: { builder: Builder; flow: Flow | null }) {
  const { steps: _, ...values } = builder.draft.definition;
  return (
    <PartForm
      values={values}
      check={(entered) => triggerProblems({ ...entered, steps: [] })}
      onChange={(entered) => builder.edit(changeDefinition(entered, `trigger ${entered.trigger.kind}`))}
    >
      <div className="flex flex-col gap-5">
        <KindField />
        <StartFields />
        <BrakesFields />
        {flow ? <CheckCard flow={flow} /> : null}
      </div>
    </PartForm>
  );
}

const kinds = [
  { value: "event", label: "An event", description: "When something happens, such as a placed order" },
  { value: "date", label: "A date", description: "On a date of a person, such as a birthday" },
  { value: "inactivity", label: "Inactivity", description: "When a person has not done something for so many days" },
] as const;

const usual: Record<Trigger["kind"], Trigger> = {
  event: { kind: "event", eventType: "placed_order", sourceId: null, filter: null },
  date: {
    kind: "date",
    path: "person.properties.birthday",
    repeat: "yearly",
    offsetDays: 0,
    at: "09:00",
    filter: null,
  },
  inactivity: { kind: "inactivity", eventType: "placed_order", days: 90, at: null, filter: null },
};

/** Another kind has other fields, so the conditions begin anew too. */
function KindField() {
  const { field } = useController({ name: "trigger" });
  const trigger: Trigger = field.value;
  const about = kinds.find(({ value }) => value === trigger.kind)?.description;
  return (
    <div className="flex flex-col gap-1.5">
      <Segmented
        aria-label="What starts the flow"
        value={trigger.kind}
        options={kinds}
        onValueChange={(kind) => field.onChange(usual[kind])}
      />
      <p className="text-muted text-sm">{about}.</p>
    </div>
  );
}

function StartFields() {
  const kind: Trigger["kind"] = useWatch({ name: "trigger.kind" });
  if (kind === "date") return <DateTriggerFields />;
  if (kind === "inactivity") return <InactivityTriggerFields />;
  return (
    <>
      <EventTypeField />
      <Description />
      <SourceField />
    </>
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
