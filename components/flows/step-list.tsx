"use client";
import { Plus } from "lucide-react";
import { Fragment } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { maxStepsPerFlow } from "#contracts/flow-definition.ts";
import { Button } from "#ui/button.tsx";
import { Connector } from "./editor-card.tsx";
import type { FlowForm } from "./flow-form.ts";
import { PartError } from "./form-field.tsx";
import { newStep } from "./new-flow.ts";
import { StepCard } from "./step-card.tsx";

/** The steps in their order, and the place for one more. */
export function StepList() {
  const { control, getValues } = useFormContext<FlowForm>();
  const { fields, append, move, remove } = useFieldArray({ control, name: "definition.steps", keyName: "key" });
  return (
    <>
      {fields.map((field, index) => (
        <Fragment key={field.key}>
          <StepCard
            index={index}
            count={fields.length}
            onMove={(by) => move(index, index + by)}
            onRemove={() => remove(index)}
          />
          <Connector />
        </Fragment>
      ))}
      <div data-section="definition.steps" tabIndex={-1} className="outline-none">
        <PartError name="definition.steps" />
        <Button
          icon={<Plus aria-hidden />}
          disabled={fields.length >= maxStepsPerFlow}
          onClick={() => append(newStep(getValues("definition.steps")), { shouldFocus: false })}
        >
          {fields.length === 0 ? "Add a webhook" : "Add another webhook"}
        </Button>
      </div>
    </>
  );
}
