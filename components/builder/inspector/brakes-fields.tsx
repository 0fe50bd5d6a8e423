"use client";
import { useController } from "react-hook-form";
import { ReleaseSwitch } from "#components/flows/release-switch.tsx";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { Input } from "#ui/input.tsx";
import { Switch } from "#ui/switch.tsx";
import { FormField } from "./form-field.tsx";
import { HoursField } from "./hours-field.tsx";
import { NumberInput } from "./number-input.tsx";

const usualOnce = { key: "{{ person.email }}", windowHours: 30 * 24 };
const usualAgeHours = 48;
const usualRunsPerHour = 1000;

/** What keeps the flow from running for every event that fits. All of it is optional. */
export function BrakesFields() {
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 border-t pt-4">
      <legend className="sr-only">What holds the flow back</legend>
      <OnceFields />
      <AgeFields />
      <FloodFields />
      <ReleaseField />
    </fieldset>
  );
}

function OnceFields() {
  const { field } = useController({ name: "once" });
  const once: FlowDefinition["once"] = field.value;
  return (
    <div className="flex flex-col gap-3">
      <Switch
        checked={once !== null}
        onCheckedChange={(isOn) => field.onChange(isOn ? usualOnce : null)}
        label="Only once for the same customer, order or whatever you name"
        hint="Others with the same value within that time are skipped, and say why."
      />
      {once === null ? null : (
        <div className="flex flex-col gap-3 pl-11">
          <OnceKey />
          <HoursField name="once.windowHours" label="Within" />
        </div>
      )}
    </div>
  );
}

function OnceKey() {
  const { field } = useController({ name: "once.key" });
  return (
    <FormField name="once.key" label="Once for each" required>
      <Input {...field} mono data-template="plain" autoComplete="off" spellCheck={false} />
    </FormField>
  );
}

function AgeFields() {
  const { field } = useController({ name: "limits.skipOlderThanHours" });
  const hours: number | null = field.value;
  return (
    <div className="flex flex-col gap-3">
      <Switch
        checked={hours !== null}
        onCheckedChange={(isOn) => field.onChange(isOn ? usualAgeHours : null)}
        label="Skip events that come in late"
        hint="A shop that was offline may send what happened days ago."
      />
      {hours === null ? null : (
        <div className="pl-11">
          <HoursField name="limits.skipOlderThanHours" label="Older than" />
        </div>
      )}
    </div>
  );
}

function FloodFields() {
  const { field } = useController({ name: "limits.runsPerHour" });
  const count: number | null = field.value;
  return (
    <div className="flex flex-col gap-3">
      <Switch
        checked={count !== null}
        onCheckedChange={(isOn) => field.onChange(isOn ? usualRunsPerHour : null)}
        label="Hold the rest when far more comes than usual"
        hint="You are told, and release what waits or raise the limit. Nothing is lost."
      />
      {count === null ? null : (
        <FormField name="limits.runsPerHour" label="At most, in an hour" required className="max-w-40 pl-11">
          <NumberInput value={count} onBlur={field.onBlur} onChange={field.onChange} />
        </FormField>
      )}
    </div>
  );
}

function ReleaseField() {
  const { field } = useController({ name: "release" });
  const release: FlowDefinition["release"] = field.value;
  return <ReleaseSwitch release={release} onChange={field.onChange} />;
}
