"use client";
import { useState } from "react";
import { useController } from "react-hook-form";
import { Select } from "#ui/select.tsx";
import { FormField } from "./form-field.tsx";
import { NumberInput } from "./number-input.tsx";

const units = [
  { value: "hours", label: "hours" },
  { value: "days", label: "days" },
] as const;
type Unit = (typeof units)[number]["value"];

const hoursOf: Record<Unit, number> = { hours: 1, days: 24 };

/** A time kept in hours, asked for in hours or, as most people think of it, in days. */
export function HoursField({ name, label }: { name: string; label: string }) {
  const { field } = useController({ name });
  const hours: number = field.value;
  const [unit, setUnit] = useState<Unit>(hours >= 24 && hours % 24 === 0 ? "days" : "hours");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] items-end gap-2">
      <FormField name={name} label={label} required>
        <NumberInput
          value={hours / hoursOf[unit]}
          onBlur={field.onBlur}
          onChange={(count) => field.onChange(count * hoursOf[unit])}
        />
      </FormField>
      <Select
        aria-label={`${label}: unit`}
        value={unit}
        options={units}
        onValueChange={(next) => {
          setUnit(next);
          field.onChange((hours / hoursOf[unit]) * hoursOf[next]);
        }}
      />
    </div>
  );
}
