"use client";
import { useId } from "react";

interface ChoiceCardsProps<Value extends string> {
  /** What is chosen, for screen readers. */
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  options: readonly { value: Value; label: string; hint: string }[];
}

/** One of a few that need a sentence each. */
export function ChoiceCards<Value extends string>({ label, value, onValueChange, options }: ChoiceCardsProps<Value>) {
  const id = useId();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          htmlFor={`${id}-${option.value}`}
          className="flex cursor-pointer items-start gap-2.5 rounded-card border px-3 py-2.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            id={`${id}-${option.value}`}
            type="radio"
            name={id}
            className="mt-0.5 accent-accent"
            checked={value === option.value}
            onChange={() => onValueChange(option.value)}
          />
          <span>
            <span className="font-medium">{option.label}</span>
            <span className="block text-muted text-sm">{option.hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
