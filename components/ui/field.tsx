"use client";
import { clsx } from "clsx";
import { CircleAlert } from "lucide-react";
import { type ReactNode, useId, useMemo } from "react";
import { FieldContext } from "./field-context.ts";

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** The label stays for screen readers only, where a heading or a table already names the control. */
  hideLabel?: boolean;
  /** Something at the end of the label's line, such as a link. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** Label, control, hint and error of one field. The control inside gets its id and ARIA attributes by itself. */
export function Field({ label, hint, error, required = false, hideLabel, aside, className, children }: FieldProps) {
  const id = useId();
  // A hint that says the same as the error is not said twice.
  const hasHint = Boolean(hint) && hint !== error;
  const context = useMemo(() => {
    const describedBy = [error && `${id}-error`, hasHint && `${id}-hint`].filter(Boolean).join(" ");
    return {
      id,
      labelId: `${id}-label`,
      describedBy: describedBy || undefined,
      invalid: Boolean(error),
      required,
    };
  }, [id, error, hasHint, required]);
  return (
    <FieldContext value={context}>
      <div className={clsx("flex min-w-0 flex-col gap-1.5", className)}>
        <div className={clsx("flex items-baseline justify-between gap-2", hideLabel && !aside && "sr-only")}>
          <label htmlFor={id} id={`${id}-label`} className={clsx("font-medium", hideLabel && "sr-only")}>
            {label}
          </label>
          {aside}
        </div>
        {children}
        {error ? (
          <p id={`${id}-error`} className="flex items-start gap-1.5 text-bad text-sm">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {error}
          </p>
        ) : null}
        {hasHint ? (
          <p id={`${id}-hint`} className="text-muted text-sm">
            {hint}
          </p>
        ) : null}
      </div>
    </FieldContext>
  );
}
