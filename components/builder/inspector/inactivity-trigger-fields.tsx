"use client";
import { useController } from "react-hook-form";
import { Switch } from "#ui/switch.tsx";
import { EventTypeField } from "./event-type-field.tsx";
import { FormField } from "./form-field.tsx";
import { NumberInput } from "./number-input.tsx";
import { TimeOfDayField } from "./time-of-day-field.tsx";

const daysName = "trigger.days";
const atName = "trigger.at";

/** Of which event a person has had no further one, for how many days. */
export function InactivityTriggerFields() {
  const days = useController({ name: daysName });
  const at = useController({ name: atName });
  return (
    <>
      <EventTypeField label="A person has had no" />
      <FormField
        name={daysName}
        label="For so many days"
        required
        hint="Counted from their last one. Who never had one is not meant, nor who crossed the line before this was published."
      >
        <NumberInput value={days.field.value} onBlur={days.field.onBlur} onChange={days.field.onChange} />
      </FormField>
      <Switch
        checked={at.field.value !== null}
        onCheckedChange={(isOn) => at.field.onChange(isOn ? "09:00" : null)}
        label="At a time of day"
        hint="Otherwise at the time of day their last one happened."
      />
      {at.field.value === null ? null : <TimeOfDayField name={atName} />}
    </>
  );
}
