"use client";
import { useController } from "react-hook-form";
import { FilterBuilder } from "#components/filter/filter-builder.tsx";
import type { FilterStep, SplitStep } from "#contracts/flow-steps.ts";
import { PartError } from "./form-field.tsx";
import { NameField } from "./name-field.tsx";

const words = {
  filter: "The run goes on below only if this holds; otherwise it ends here as skipped.",
  split: "If this holds, the run takes the Yes branch, otherwise the No branch. Both join again below.",
};

interface ConditionFormProps {
  step: FilterStep | SplitStep;
  eventType: string;
  disabled: boolean;
}

/** What a filter or a split asks of the event. */
export function ConditionForm({ step, eventType, disabled }: ConditionFormProps) {
  const { field } = useController({ name: "if" });
  return (
    <div className="flex flex-col gap-5">
      <p className="text-muted">{words[step.kind]}</p>
      <div data-section="if" tabIndex={-1} className="outline-none">
        <PartError name="if" />
        <FilterBuilder value={step.if} onChange={field.onChange} eventType={eventType} disabled={disabled} />
      </div>
      <NameField />
    </div>
  );
}
