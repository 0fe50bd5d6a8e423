"use client";
import { replaceStep } from "#components/builder/model/editing.ts";
import type { NodeId } from "#components/builder/model/node-id.ts";
import { stepIdOf } from "#components/builder/model/node-id.ts";
import { stepProblems } from "#components/builder/model/problems.ts";
import type { Builder } from "#components/builder/use-builder.ts";
import { TemplatedTarget } from "#components/flows/templated-target.tsx";
import type { Flow } from "#contracts/flow.ts";
import type { FlowStep } from "#contracts/flow-steps.ts";
import { listSteps } from "#core/flows/list-steps.ts";
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
          <StepForm key={node} builder={builder} stepId={stepIdOf(node)} disabled={!canEdit} />
        )}
      </TemplatedTarget>
    </AskedContext>
  );
}

function StepForm({ builder, stepId, disabled }: { builder: Builder; stepId: string | null; disabled: boolean }) {
  const { steps, trigger } = builder.draft.definition;
  const placed = listSteps(steps).find(({ step }) => step.id === stepId);
  if (!placed) return null;
  const { step, path } = placed;
  const { eventType } = trigger;
  return (
    <PartForm<FlowStep>
      values={step.kind === "split" ? { ...step, then: [], else: [] } : step}
      check={(entered) => stepProblems(entered, eventType)}
      onChange={(entered) => builder.edit(replaceStep(entered))}
    >
      {step.kind === "webhook" ? (
        <WebhookForm eventType={eventType} stepPath={path} disabled={disabled} />
      ) : step.kind === "delay" ? (
        <DelayForm eventType={eventType} />
      ) : (
        <ConditionForm step={step} eventType={eventType} disabled={disabled} />
      )}
    </PartForm>
  );
}
