"use client";
import { replaceStep } from "#components/builder/model/editing.ts";
import type { NodeId } from "#components/builder/model/node-id.ts";
import { stepIdOf } from "#components/builder/model/node-id.ts";
import { stepProblems } from "#components/builder/model/problems.ts";
import type { Builder } from "#components/builder/use-builder.ts";
import { TemplatedTarget } from "#components/flows/templated-target.tsx";
import type { Flow } from "#contracts/flow.ts";
import type { FlowStep } from "#contracts/flow-steps.ts";
import { findStep } from "#core/flows/list-steps.ts";
import { startType } from "#core/flows/trigger.ts";
import { ConditionForm } from "./condition-form.tsx";
import { ConditionsForm } from "./conditions-form.tsx";
import { DelayForm } from "./delay-form.tsx";
import { AskedContext } from "./form-field.tsx";
import { PartForm } from "./part-form.tsx";
import { TriggerForm } from "./trigger-form.tsx";
import { WebhookForm } from "./webhook-form.tsx";

interface NodeFormProps {
  builder: Builder;
  node: NodeId;
  flow: Flow | null;
  canEdit: boolean;
  /** Every problem shows at its field, also where nobody was yet. */
  isAsked: boolean;
}

/** The form of what is chosen on the canvas. */
export function NodeForm({ builder, node, flow, canEdit, isAsked }: NodeFormProps) {
  return (
    <AskedContext value={isAsked}>
      <TemplatedTarget disabled={!canEdit}>
        {node === "trigger" ? (
          <TriggerForm builder={builder} flow={flow} />
        ) : node === "conditions" ? (
          <ConditionsForm builder={builder} disabled={!canEdit} />
        ) : (
          <StepForm key={node} builder={builder} stepId={stepIdOf(node)} flow={flow} disabled={!canEdit} />
        )}
      </TemplatedTarget>
    </AskedContext>
  );
}

interface StepFormProps {
  builder: Builder;
  stepId: string | null;
  flow: Flow | null;
  disabled: boolean;
}

function StepForm({ builder, stepId, flow, disabled }: StepFormProps) {
  const { steps, trigger } = builder.draft.definition;
  const step = findStep(steps, stepId);
  if (!step) return null;
  const eventType = startType(trigger);
  return (
    <PartForm<FlowStep>
      values={step.kind === "split" ? { ...step, then: [], else: [] } : step}
      check={(entered) => stepProblems(entered, eventType)}
      onChange={(entered) => builder.edit(replaceStep(entered))}
    >
      {step.kind === "webhook" ? (
        <WebhookForm eventType={eventType} flow={flow} disabled={disabled} />
      ) : step.kind === "delay" ? (
        <DelayForm eventType={eventType} />
      ) : (
        <ConditionForm step={step} eventType={eventType} disabled={disabled} />
      )}
    </PartForm>
  );
}
