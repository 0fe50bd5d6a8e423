"use client";
import { useController } from "react-hook-form";
import { dateFields } from "#components/builder/model/date-fields.ts";
import { type DelayStep, type DelayUntil, type Duration, type Weekday, weekdays } from "#contracts/flow-steps.ts";
import { Combobox } from "#ui/combobox.tsx";
import { Input } from "#ui/input.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { Select } from "#ui/select.tsx";
import { Switch } from "#ui/switch.tsx";
import { FormField, PartError } from "./form-field.tsx";
import { NameField } from "./name-field.tsx";
import { NumberInput } from "./number-input.tsx";
import { TimeOfDayField } from "./time-of-day-field.tsx";

const modes = [
  { value: "for", label: "For a time" },
  { value: "time", label: "Until a time of day" },
  { value: "date", label: "Until a date" },
] as const;
type Mode = (typeof modes)[number]["value"];

const units = [
  { value: "minutes", label: "minutes" },
  { value: "hours", label: "hours" },
  { value: "days", label: "days" },
  { value: "weeks", label: "weeks" },
] as const;

const usual: Record<Mode, Pick<DelayStep, "for" | "until">> = {
  for: { for: { value: 1, unit: "hours" }, until: null },
  time: { for: null, until: { kind: "time", at: "09:00", weekdays: [...weekdays] } },
  date: { for: null, until: { kind: "date", path: "", shift: null, at: null, onMissing: "continue" } },
};

/** How long, or until when, a run waits here. */
export function DelayForm({ eventType }: { eventType: string }) {
  const span = useController({ name: "for" });
  const until = useController({ name: "until" });
  const moment: DelayUntil | null = until.field.value;
  const mode: Mode = moment === null ? "for" : moment.kind;
  function choose(next: Mode) {
    until.field.onChange(usual[next].until);
    span.field.onChange(usual[next].for);
  }
  return (
    <div className="flex flex-col gap-5">
      <Segmented aria-label="Kind of delay" value={mode} options={modes} onValueChange={choose} />
      <div data-section="for" tabIndex={-1} className="flex flex-col gap-4 outline-none">
        {mode === "for" ? <PartError name="for" /> : null}
        {mode === "for" ? <SpanFields name="for" label="Wait" /> : null}
        {mode === "time" ? <TimeFields /> : null}
        {mode === "date" ? <DateFields key={eventType} eventType={eventType} /> : null}
      </div>
      <NameField />
    </div>
  );
}

function SpanFields({ name, label }: { name: string; label: string }) {
  const { field } = useController({ name });
  const span: Duration = field.value ?? { value: Number.NaN, unit: "hours" };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_8rem] items-end gap-2">
      <FormField name={`${name}.value`} label={label} required>
        <NumberInput
          value={span.value}
          onBlur={field.onBlur}
          onChange={(value) => field.onChange({ ...span, value })}
        />
      </FormField>
      <Select
        aria-label={`${label}: unit`}
        value={span.unit}
        options={units}
        onValueChange={(unit) => field.onChange({ ...span, unit })}
      />
    </div>
  );
}

const dayLetters: Record<Weekday, string> = {
  mon: "Mon",
  tue: "Tue",
  wed: "Wed",
  thu: "Thu",
  fri: "Fri",
  sat: "Sat",
  sun: "Sun",
};

function TimeFields() {
  const { field } = useController({ name: "until.weekdays" });
  const chosen: Weekday[] = field.value ?? [];
  return (
    <>
      <TimeOfDayField name="until.at" />
      <fieldset data-section="until.weekdays" tabIndex={-1} className="min-w-0 outline-none">
        <legend className="mb-1.5 font-medium">On</legend>
        <PartError name="until.weekdays" />
        <div className="flex flex-wrap gap-1">
          {weekdays.map((day) => (
            <label
              key={day}
              className="flex h-8 cursor-pointer items-center rounded-control border px-2.5 text-muted has-checked:border-accent has-checked:bg-accent-soft has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-10"
            >
              <input
                type="checkbox"
                className="sr-only"
                checked={chosen.includes(day)}
                onBlur={field.onBlur}
                onChange={(event) =>
                  field.onChange(weekdays.filter((one) => (one === day ? event.target.checked : chosen.includes(one))))
                }
              />
              {dayLetters[day]}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

const shifts = [
  { value: "on", label: "On that date" },
  { value: "before", label: "Before it" },
  { value: "after", label: "After it" },
] as const;

const missing = [
  { value: "continue", label: "Go on at once" },
  { value: "stop", label: "End the run here" },
] as const;

function DateFields({ eventType }: { eventType: string }) {
  const path = useController({ name: "until.path" });
  const shift = useController({ name: "until.shift" });
  const at = useController({ name: "until.at" });
  const onMissing = useController({ name: "until.onMissing" });
  const current: (Duration & { direction: "before" | "after" }) | null = shift.field.value;
  const options = dateFields(eventType, path.field.value);
  return (
    <>
      <FormField name="until.path" label="Date in the event" required>
        {options.length === 0 ? (
          <Input {...path.field} mono placeholder="payload.ship_by" autoComplete="off" spellCheck={false} />
        ) : (
          <Combobox
            value={path.field.value}
            onValueChange={path.field.onChange}
            options={options}
            placeholder="Choose a date"
          />
        )}
      </FormField>
      <Segmented
        aria-label="Before or after"
        value={current?.direction ?? "on"}
        options={shifts}
        onValueChange={(next) =>
          shift.field.onChange(
            next === "on" ? null : { value: current?.value ?? 1, unit: current?.unit ?? "days", direction: next },
          )
        }
      />
      {current ? <SpanFields name="until.shift" label={current.direction === "before" ? "Before" : "After"} /> : null}
      <Switch
        checked={at.field.value !== null}
        onCheckedChange={(isOn) => at.field.onChange(isOn ? "09:00" : null)}
        label="At a time of that day"
        hint="Otherwise at the time the date itself has."
      />
      {at.field.value === null ? null : <TimeOfDayField name="until.at" />}
      <FormField name="until.onMissing" label="When the event has no such date">
        <Select value={onMissing.field.value} options={missing} onValueChange={onMissing.field.onChange} />
      </FormField>
    </>
  );
}
