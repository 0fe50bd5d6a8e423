"use client";
import { toNestErrors } from "@hookform/resolvers";
import { type ReactNode, useEffect, useRef } from "react";
import {
  type DefaultValues,
  type FieldError,
  type FieldValues,
  FormProvider,
  type Resolver,
  useForm,
} from "react-hook-form";

interface PartFormProps<Values extends FieldValues> {
  /** This part of the draft as it is now. */
  values: Values;
  /** What is to be put right in it, by the same contracts the server checks with. */
  check: (values: Values) => readonly { path: string; message: string }[];
  onChange: (values: Values) => void;
  children: ReactNode;
}

/**
 * The form of one part of the draft. What is typed goes into the draft at once; what changes there otherwise (undo,
 * somebody else's change) comes into the form.
 */
export function PartForm<Values extends FieldValues>({ values, check, onChange, children }: PartFormProps<Values>) {
  const latest = useRef({ check, onChange });
  useEffect(() => {
    latest.current = { check, onChange };
  });
  const resolver: Resolver<Values> = (entered, _context, options) => {
    const errors: Record<string, FieldError> = {};
    // The form changes its values in place; what is checked must be an object of its own.
    for (const { path, message } of latest.current.check(structuredClone(entered)))
      errors[path] = { type: "problem", message };
    const hasErrors = Object.keys(errors).length > 0;
    return hasErrors ? { values: {}, errors: toNestErrors(errors, options) } : { values: entered, errors: {} };
  };
  const form = useForm<Values>({ defaultValues: structuredClone(values) as DefaultValues<Values>, resolver });
  const content = JSON.stringify(values);
  const shown = useRef(content);
  useEffect(() => {
    if (content !== shown.current) {
      shown.current = content;
      form.reset(structuredClone(values), { keepTouched: true });
    }
    void form.trigger();
  }, [content, values, form]);
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => {
          const entered = structuredClone(form.getValues());
          const text = JSON.stringify(entered);
          if (text === shown.current) return;
          shown.current = text;
          latest.current.onChange(entered);
        },
      }),
    [form],
  );
  return <FormProvider {...form}>{children}</FormProvider>;
}
