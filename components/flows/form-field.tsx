"use client";
import type { ReactNode } from "react";
import { type FieldPath, get, useFormContext, useFormState } from "react-hook-form";
import { Field } from "#ui/field.tsx";
import type { FlowForm } from "./flow-form.ts";

interface FormFieldProps {
  name: FieldPath<FlowForm>;
  label: ReactNode;
  hint?: ReactNode;
  hideLabel?: boolean;
  required?: boolean;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A field of the flow's form, with its error. `data-field` is where the list of errors leads. */
export function FormField({ name, children, ...rest }: FormFieldProps) {
  const { control } = useFormContext<FlowForm>();
  const { errors } = useFormState({ control, name, exact: true });
  const error: { message?: unknown; root?: { message?: unknown } } | undefined = get(errors, name);
  const message = error?.message ?? error?.root?.message;
  return (
    <div data-field={name} className={rest.className}>
      <Field {...rest} className={undefined} error={typeof message === "string" ? message : undefined}>
        {children}
      </Field>
    </div>
  );
}

/** Moves the focus to the control of a field. */
export function focusField(path: string): void {
  const places = path.split(".").map((_, index, parts) => parts.slice(0, parts.length - index).join("."));
  for (const place of places) {
    const control = document.querySelector<HTMLElement>(
      `[data-field="${place}"] :is(input, textarea, button), [data-section="${place}"]`,
    );
    if (!control) continue;
    control.scrollIntoView({ block: "center" });
    control.focus();
    return;
  }
}
