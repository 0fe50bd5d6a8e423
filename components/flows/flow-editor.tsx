"use client";
import { useState } from "react";
import { FormProvider, useController, useFormContext, useWatch } from "react-hook-form";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Flow } from "#contracts/flow.ts";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { BrakesCard } from "./brakes-card.tsx";
import { CheckCard } from "./check-card.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { Connector } from "./editor-card.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { FilterCard } from "./filter-card.tsx";
import { FloodNotice } from "./flood-notice.tsx";
import type { FlowForm } from "./flow-form.ts";
import { FlowHeader } from "./flow-header.tsx";
import { AskedContext, FormField } from "./form-field.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { StepList } from "./step-list.tsx";
import { TemplatedTarget, useInsertVariable } from "./templated-target.tsx";
import { TestSheet } from "./test-sheet.tsx";
import { TriggerCard } from "./trigger-card.tsx";
import { useFlowEditor } from "./use-flow-editor.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { VariableList } from "./variable-list.tsx";

interface FlowEditorProps {
  flow: Flow | null;
  /** What a new flow starts with; not looked at when there is a flow. */
  suggestion: FlowForm;
}

/** One flow from top to bottom: when, only if, then; beside it what the event brings along. */
export function FlowEditor({ flow, suggestion }: FlowEditorProps) {
  const editor = useFlowEditor(flow, suggestion);
  const leaving = useLeaveGuard(editor.isUnsaved);
  const canEdit = useCanEdit();
  const [testedAt, setTestedAt] = useState<string | null>(null);
  async function test() {
    const saved = canEdit ? await editor.save() : editor.flow;
    if (saved) setTestedAt(saved.updatedAt);
  }
  return (
    <FormProvider {...editor.form}>
      <AskedContext value={editor.isAsked}>
        <FlowHeader editor={editor} onTest={test} />
        <ErrorSummary editor={editor} />
        {editor.flow ? <FloodNotice flow={editor.flow} /> : null}
        {canEdit ? null : (
          <Notice className="mb-4">You can look at this flow. Changing it takes the role of a manager.</Notice>
        )}
        <TemplatedTarget disabled={!canEdit} className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="min-w-0">
            <NameField />
            <TriggerCard />
            <Connector />
            <FilterCard />
            <Connector />
            <BrakesCard />
            <Connector />
            <StepList />
            {editor.flow ? (
              <div className="mt-6">
                <CheckCard flow={editor.flow} />
              </div>
            ) : null}
          </div>
          <VariablePanel />
        </TemplatedTarget>
        {editor.flow ? <TestSheet flow={editor.flow} version={testedAt} onClose={() => setTestedAt(null)} /> : null}
        <ConflictDialog editor={editor} />
        <LeaveDialog leaving={leaving} />
      </AskedContext>
    </FormProvider>
  );
}

function NameField() {
  const { control } = useFormContext<FlowForm>();
  const { field } = useController({ control, name: "name" });
  return (
    <FormField name="name" label="Name" required className="mb-5">
      <Input {...field} placeholder="New orders to the warehouse" autoComplete="off" />
    </FormField>
  );
}

function VariablePanel() {
  const { control } = useFormContext<FlowForm>();
  const eventType = useWatch({ control, name: "definition.trigger.eventType" });
  const insert = useInsertVariable();
  return (
    <aside
      aria-label="Variables"
      className="sticky top-16 flex h-[calc(100dvh-6rem)] min-h-0 flex-col border-l pl-3 max-lg:hidden"
    >
      <h2 className="px-3 font-medium">Variables</h2>
      <p className="mb-2 px-3 text-muted text-sm">Click one to write it where the cursor was.</p>
      <VariableList eventType={eventType} onChoose={insert} />
    </aside>
  );
}
