"use client";
import { useController } from "react-hook-form";
import { useMe } from "#components/frame/me-context.tsx";
import { Input } from "#ui/input.tsx";
import { FormField } from "./form-field.tsx";

/** A time of day by the store's clocks. */
export function TimeOfDayField({ name }: { name: string }) {
  const { store } = useMe();
  const { field } = useController({ name });
  return (
    <FormField name={name} label="Time" required hint={`In the store's time zone, ${store.timeZone}.`}>
      <Input {...field} type="time" className="max-w-40" />
    </FormField>
  );
}
