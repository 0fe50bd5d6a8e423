"use client";
import { Stethoscope } from "lucide-react";
import { useCheckPlan, useSetCheckPlan } from "#client/flow-checks/flow-checks.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Flow } from "#contracts/flow.ts";
import type { FlowCheckPlan } from "#contracts/flow-check.ts";
import { Field } from "#ui/field.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Select } from "#ui/select.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { toast } from "#ui/toast.tsx";
import { CheckResults } from "./check-results.tsx";
import { EditorCard } from "./editor-card.tsx";

const everyOptions = [
  { value: "never", label: "Never" },
  { value: "hourly", label: "Every hour" },
  { value: "daily", label: "Every day" },
  { value: "weekly", label: "Every week" },
] as const;

const methodOptions = [
  { value: "HEAD", label: "HEAD", description: "Only asks whether somebody is there" },
  {
    value: "POST",
    label: "POST",
    description: "Sends a signed hookline.check, which the receiver must answer with 2xx",
  },
] as const;

/** How often the flow's targets are asked whether they are there; saved at once, apart from the flow's draft. */
export function CheckCard({ flow }: { flow: Flow }) {
  const plan = useCheckPlan(flow.id);
  return (
    <EditorCard
      icon={<Stethoscope />}
      title="Regular check"
      description="Find out that a target is away before an order needs it. Saved at once."
    >
      <QueryState query={plan} loading={<Skeleton rows={2} />}>
        {(data) => <CheckForm flow={flow} plan={data} />}
      </QueryState>
    </EditorCard>
  );
}

function CheckForm({ flow, plan }: { flow: Flow; plan: FlowCheckPlan }) {
  const canEdit = useCanEdit();
  const set = useSetCheckPlan(flow.id);
  const change = (next: Partial<FlowCheckPlan>) =>
    set.mutate({ every: plan.every, method: plan.method, ...next }, { onError: toast.problem });
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="How often">
          <Select
            value={plan.every ?? "never"}
            onValueChange={(every) => change({ every: every === "never" ? null : every })}
            options={everyOptions}
            disabled={!canEdit || set.isPending}
          />
        </Field>
        {plan.every === null ? null : (
          <Field label="With">
            <Select
              value={plan.method}
              onValueChange={(method) => change({ method })}
              options={methodOptions}
              disabled={!canEdit || set.isPending}
            />
          </Field>
        )}
      </div>
      {plan.every === null ? null : <NextCheck flow={flow} plan={plan} />}
      <CheckResults flowId={flow.id} />
    </div>
  );
}

function NextCheck({ flow, plan }: { flow: Flow; plan: FlowCheckPlan }) {
  if (flow.status !== "live") return <p className="text-muted text-sm">Checks begin once the flow is live.</p>;
  if (plan.nextAt === null) return null;
  return (
    <p className="text-muted text-sm">
      Next check: <RelativeTime iso={plan.nextAt} />
    </p>
  );
}
