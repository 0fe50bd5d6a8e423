"use client";
import { useState } from "react";
import { useController } from "react-hook-form";
import { usePersonDates } from "#client/people/person-dates.ts";
import { pathLabel } from "#core/filter/describe-value.ts";
import { Combobox } from "#ui/combobox.tsx";
import { Input } from "#ui/input.tsx";
import type { Option } from "#ui/option.ts";
import { Segmented } from "#ui/segmented.tsx";
import { FormField } from "./form-field.tsx";
import { NumberInput } from "./number-input.tsx";
import { TimeOfDayField } from "./time-of-day-field.tsx";

const repeats = [
  { value: "yearly", label: "Every year" },
  { value: "once", label: "Once" },
] as const;

const directions = [
  { value: "on", label: "On that date" },
  { value: "before", label: "Before it" },
  { value: "after", label: "After it" },
] as const;
type Direction = (typeof directions)[number]["value"];

/** Which date of a person starts the flow, how many days before or after it, and at what time. */
export function DateTriggerFields() {
  return (
    <>
      <PathField />
      <RepeatField />
      <OffsetField />
      <TimeOfDayField name="trigger.at" />
    </>
  );
}

const pathName = "trigger.path";

function PathField() {
  const { field } = useController({ name: pathName });
  const dates = usePersonDates();
  const known = (dates.data ?? []).map(({ example, path, people }) => ({
    value: path,
    label: propertyLabel(path),
    description: `${people === 1 ? "1 person has" : `${people.toLocaleString("en")} people have`} it, for example ${example}`,
  }));
  const [isOwn, setIsOwn] = useState(false);
  const isTyped = isOwn || (dates.isSuccess && known.length === 0);
  const typing =
    "A property of the person that holds a date such as 1990-05-04. Your shop or tools send it with the person.";
  return (
    <FormField
      name={pathName}
      label="Date of the person"
      required
      hint={isTyped ? typing : undefined}
      aside={
        known.length > 0 ? (
          <button
            type="button"
            className="text-accent text-sm hover:underline"
            onClick={() => {
              setIsOwn(!isTyped);
              field.onChange(isTyped ? (known[0]?.value ?? "") : "person.properties.");
            }}
          >
            {isTyped ? "Choose from the list" : "Another property"}
          </button>
        ) : null
      }
    >
      {isTyped ? (
        <Input {...field} mono placeholder="person.properties.birthday" autoComplete="off" spellCheck={false} />
      ) : (
        <Combobox
          value={field.value}
          onValueChange={field.onChange}
          options={withCurrent(known, field.value)}
          placeholder="Choose a date"
        />
      )}
    </FormField>
  );
}

const propertyLabel = (path: string) => pathLabel(path.replace("person.properties.", "person."));

function withCurrent(known: readonly Option[], path: string): Option[] {
  if (path === "" || known.some(({ value }) => value === path)) return [...known];
  return [...known, { value: path, label: propertyLabel(path), description: "nobody has it so far" }];
}

function RepeatField() {
  const { field } = useController({ name: "trigger.repeat" });
  const hint =
    field.value === "yearly"
      ? "On the same day of every year. 29 February counts as the 28th in years without it."
      : "On the day itself, in the year the date names.";
  return (
    <div className="flex flex-col gap-1.5">
      <Segmented aria-label="How often" value={field.value} options={repeats} onValueChange={field.onChange} />
      <p className="text-muted text-sm">{hint}</p>
    </div>
  );
}

function OffsetField() {
  const name = "trigger.offsetDays";
  const { field } = useController({ name });
  const offset: number = field.value ?? Number.NaN;
  const [chosen, setChosen] = useState<Direction>(offset < 0 ? "before" : "after");
  const direction: Direction = offset === 0 ? "on" : offset < 0 ? "before" : offset > 0 ? "after" : chosen;
  const days = Math.abs(offset);
  const signed = (to: Direction, value: number) => (to === "before" ? -value : value);
  function choose(to: Direction) {
    setChosen(to);
    field.onChange(to === "on" ? 0 : signed(to, Math.max(days || 1, 1)));
  }
  return (
    <div className="flex flex-col gap-3">
      <Segmented aria-label="Before or after" value={direction} options={directions} onValueChange={choose} />
      {direction === "on" ? null : (
        <FormField name={name} label={direction === "before" ? "Days before" : "Days after"} required>
          <NumberInput
            value={days}
            onBlur={field.onBlur}
            onChange={(value) => field.onChange(value === 0 ? Number.NaN : signed(direction, value))}
          />
        </FormField>
      )}
    </div>
  );
}
