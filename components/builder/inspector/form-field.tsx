"use client";
import { CircleAlert } from "lucide-react";
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { get, useFormContext, useFormState } from "react-hook-form";
import { Field } from "#ui/field.tsx";

interface FormFieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  hideLabel?: boolean;
  required?: boolean;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** Whether errors show everywhere, or only where somebody has been. */
export const AskedContext = createContext(false);

function useFieldMessage(name: string): string | undefined {
  const { control } = useFormContext();
  const { errors, touchedFields } = useFormState({ control });
  const isAsked = use(AskedContext);
  const error: { message?: unknown; root?: { message?: unknown } } | undefined = get(errors, name);
  const message = error?.message ?? error?.root?.message;
  // A list or a body is one control of the form, so being in a part of it is being in it.
  const isTouched = name
    .split(".")
    .some((_, index, parts) => get(touchedFields, parts.slice(0, index + 1).join(".")) === true);
  const shown = (isAsked || isTouched) && typeof message === "string" ? message : undefined;
  const settled = useSettled(shown);
  return isAsked ? shown : settled;
}

const settleMs = 300;

/** What appears waits a moment: an error that moves a button away under a press would swallow the press. */
function useSettled(message: string | undefined): string | undefined {
  const [settled, setSettled] = useState(message);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(message), message === undefined ? 0 : settleMs);
    return () => clearTimeout(timer);
  }, [message]);
  return message === undefined ? undefined : settled;
}

/** The error of a part of the form that is no single field. */
export function PartError({ name }: { name: string }) {
  const message = useFieldMessage(name);
  return message ? (
    <p role="alert" className="mb-2 flex items-start gap-1.5 text-bad text-sm">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {message}
    </p>
  ) : null;
}

/** A field of the form around it, with its error. `data-field` is where the list of problems leads. */
export function FormField({ name, children, ...rest }: FormFieldProps) {
  const message = useFieldMessage(name);
  return (
    <div data-field={name} className={rest.className}>
      <Field {...rest} className={undefined} error={message}>
        {children}
      </Field>
    </div>
  );
}
