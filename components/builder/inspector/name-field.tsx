"use client";
import { useController } from "react-hook-form";
import { Input } from "#ui/input.tsx";
import { FormField } from "./form-field.tsx";

/** A name of the step's own, shown on its card instead of its kind. */
export function NameField({ required = false, placeholder }: { required?: boolean; placeholder?: string }) {
  const { field } = useController({ name: "name" });
  return (
    <FormField
      name="name"
      label="Name of this step"
      required={required}
      hint={required ? undefined : "May stay empty."}
    >
      <Input {...field} placeholder={placeholder} autoComplete="off" />
    </FormField>
  );
}
