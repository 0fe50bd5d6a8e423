"use client";
import { ArrowDown, ArrowUp, Ellipsis, Send, Trash2 } from "lucide-react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { webhookMethods } from "#contracts/flow-steps.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Menu } from "#ui/menu.tsx";
import { Select } from "#ui/select.tsx";
import { BodyFields } from "./body-fields.tsx";
import { EditorCard } from "./editor-card.tsx";
import type { FlowForm } from "./flow-form.ts";
import { FormField } from "./form-field.tsx";
import { PairRows } from "./pair-rows.tsx";
import { StepOptions } from "./step-options.tsx";

interface StepCardProps {
  index: number;
  count: number;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

const methods = webhookMethods.map((method) => ({ value: method, label: method }));

/** One webhook: where it goes and what it says. */
export function StepCard({ index, count, onMove, onRemove }: StepCardProps) {
  const { control } = useFormContext<FlowForm>();
  const at = `definition.steps.${index}` as const;
  const title = useWatch({ control, name: `${at}.name` });
  const name = useController({ control, name: `${at}.name` });
  const method = useController({ control, name: `${at}.method` });
  const url = useController({ control, name: `${at}.url` });
  return (
    <EditorCard
      icon={<Send />}
      title={
        <>
          <span className="text-muted">{index === 0 ? "Then" : "And then"}</span> {title || "Send webhook"}
        </>
      }
      section={at}
      action={
        <Menu
          trigger={<Button variant="ghost" aria-label={`Step ${index + 1}: more`} icon={<Ellipsis aria-hidden />} />}
          items={[
            { label: "Move up", icon: <ArrowUp aria-hidden />, disabled: index === 0, onSelect: () => onMove(-1) },
            {
              label: "Move down",
              icon: <ArrowDown aria-hidden />,
              disabled: index === count - 1,
              onSelect: () => onMove(1),
            },
            { label: "Remove", icon: <Trash2 aria-hidden />, danger: true, separated: true, onSelect: onRemove },
          ]}
        />
      }
    >
      <div className="flex flex-col gap-5">
        <FormField name={`${at}.name`} label="Name of this step" required>
          <Input {...name.field} placeholder="Tell the warehouse" autoComplete="off" />
        </FormField>
        <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-2">
          <FormField name={`${at}.method`} label="Method">
            <Select value={method.field.value} options={methods} onValueChange={method.field.onChange} />
          </FormField>
          <FormField name={`${at}.url`} label="Address" required>
            <Input
              {...url.field}
              mono
              data-template="plain"
              data-secrets
              placeholder="https://example.com/webhooks"
              autoComplete="off"
              spellCheck={false}
            />
          </FormField>
        </div>
        <PairRows
          name={`${at}.headers`}
          legend="Headers"
          addLabel="Add a header"
          namePlaceholder="Authorization"
          allowsSecrets
        />
        <BodyFields index={index} />
        <StepOptions index={index} />
      </div>
    </EditorCard>
  );
}
