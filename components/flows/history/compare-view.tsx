"use client";
import { useMemo } from "react";
import { ChangeList } from "#components/flows/change-list.tsx";
import { describeChanges } from "#components/flows/definition-changes.ts";
import { describeTextChanges } from "#components/flows/text-changes.ts";
import { TextDiff } from "#components/flows/text-diff.tsx";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import type { Compared } from "./compared.ts";

interface CompareViewProps {
  chosen: Compared;
  others: readonly Compared[];
  other: Compared | null;
  onOther: (value: string) => void;
}

/** What differs between two versions, the older one first: in words, then the texts that are sent. */
export function CompareView({ chosen, others, other, onOther }: CompareViewProps) {
  if (other === null) return <p className="text-muted">There is no other version to compare with.</p>;
  const [older, newer] = other.order < chosen.order ? [other, chosen] : [chosen, other];
  return (
    <div className="flex flex-col gap-4">
      <Field label="Compare with" className="max-w-80">
        <Select
          value={other.value}
          options={others.map(({ value, label }) => ({ value, label }))}
          onValueChange={onOther}
        />
      </Field>
      <h2 className="font-medium">
        From {older.label} to {newer.label}
      </h2>
      <Differences older={older.definition} newer={newer.definition} />
    </div>
  );
}

function Differences({ older, newer }: { older: FlowDefinition; newer: FlowDefinition }) {
  const changes = useMemo(() => describeChanges(older, newer), [older, newer]);
  const texts = useMemo(() => describeTextChanges(older, newer), [older, newer]);
  if (changes.length === 0) return <p className="text-muted">Both say the same.</p>;
  return (
    <>
      <ChangeList changes={changes} />
      {texts.map(({ stepId, stepName, stepNumber, part, lines }) => (
        <div key={`${stepId} ${part}`}>
          <h3 className="mb-1.5 font-medium">
            {part} of step {stepNumber}, “{stepName}”
          </h3>
          <TextDiff lines={lines} label={`${part} of step ${stepNumber}, what changed`} />
        </div>
      ))}
    </>
  );
}
