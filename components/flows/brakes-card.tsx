"use client";
import { Gauge } from "lucide-react";
import { useController, useFormContext } from "react-hook-form";
import { Input } from "#ui/input.tsx";
import { Select } from "#ui/select.tsx";
import { Switch } from "#ui/switch.tsx";
import { EditorCard } from "./editor-card.tsx";
import type { FlowForm } from "./flow-form.ts";
import { FormField } from "./form-field.tsx";

const units = [
  { value: "hours", label: "hours" },
  { value: "days", label: "days" },
] as const;

/** What keeps the flow from running for every event that fits. */
export function BrakesCard() {
  return (
    <EditorCard icon={<Gauge />} title="Also" description="What holds the flow back. All of it is optional.">
      <div className="flex flex-col gap-5">
        <OnceFields />
        <AgeFields />
        <FloodFields />
      </div>
    </EditorCard>
  );
}

function OnceFields() {
  const { control } = useFormContext<FlowForm>();
  const isOn = useController({ control, name: "definition.once.isOn" });
  const key = useController({ control, name: "definition.once.key" });
  const count = useController({ control, name: "definition.once.window" });
  const unit = useController({ control, name: "definition.once.unit" });
  return (
    <div className="flex flex-col gap-3">
      <Switch
        checked={isOn.field.value}
        onCheckedChange={isOn.field.onChange}
        label="Only once for the same customer, order or whatever you name"
        hint="The first event starts the flow; others with the same value within that time are skipped, and say why."
      />
      {isOn.field.value ? (
        <div className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_6rem_7rem]">
          <FormField name="definition.once.key" label="Once for each" required>
            <Input {...key.field} mono data-template="plain" autoComplete="off" spellCheck={false} />
          </FormField>
          <FormField name="definition.once.window" label="Within" required>
            <Input {...count.field} inputMode="numeric" autoComplete="off" />
          </FormField>
          <FormField name="definition.once.unit" label="Unit">
            <Select value={unit.field.value} options={units} onValueChange={unit.field.onChange} />
          </FormField>
        </div>
      ) : null}
    </div>
  );
}

function AgeFields() {
  const { control } = useFormContext<FlowForm>();
  const isOn = useController({ control, name: "definition.limits.isAgeOn" });
  const age = useController({ control, name: "definition.limits.age" });
  const unit = useController({ control, name: "definition.limits.ageUnit" });
  return (
    <div className="flex flex-col gap-3">
      <Switch
        checked={isOn.field.value}
        onCheckedChange={isOn.field.onChange}
        label="Skip events that come in late"
        hint="A shop that was offline may send what happened days ago."
      />
      {isOn.field.value ? (
        <div className="grid grid-cols-[6rem_7rem] gap-2">
          <FormField name="definition.limits.age" label="Older than" required>
            <Input {...age.field} inputMode="numeric" autoComplete="off" />
          </FormField>
          <FormField name="definition.limits.ageUnit" label="Unit of the age">
            <Select value={unit.field.value} options={units} onValueChange={unit.field.onChange} />
          </FormField>
        </div>
      ) : null}
    </div>
  );
}

function FloodFields() {
  const { control } = useFormContext<FlowForm>();
  const isOn = useController({ control, name: "definition.limits.isFloodOn" });
  const count = useController({ control, name: "definition.limits.runsPerHour" });
  return (
    <div className="flex flex-col gap-3">
      <Switch
        checked={isOn.field.value}
        onCheckedChange={isOn.field.onChange}
        label="Hold the rest when far more comes than usual"
        hint="You are told, and release what waits or raise the limit. Nothing is lost."
      />
      {isOn.field.value ? (
        <FormField name="definition.limits.runsPerHour" label="At most, in an hour" required className="max-w-40">
          <Input {...count.field} inputMode="numeric" autoComplete="off" />
        </FormField>
      ) : null}
    </div>
  );
}
